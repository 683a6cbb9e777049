#include "matching.h"

#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include <algorithm>

using Graph = lemon::SmartGraph;
using Weights = Graph::EdgeMap<int64_t>;

static const int64_t heaviest = 1000000000;

// No exception may cross into Swift.
extern "C" int jf_matching(
    int32_t people, int64_t pairs, const int32_t *ends, const int64_t *weights, int32_t *partner) {
    if (people < 0 || people > 65536 || pairs < 0) return 1;
    try {
        Graph graph;
        graph.reserveNode(people);
        for (int32_t person = 0; person < people; person++) graph.addNode();
        Weights weight(graph);
        // One more pair must outweigh whatever the others could gain by doing without it.
        int64_t most = 0;
        for (int64_t i = 0; i < pairs; i++) most = std::max(most, weights[i]);
        const int64_t pairWeight = (most + 1) * (people / 2 + 1);
        for (int64_t i = 0; i < pairs; i++) {
            const int32_t one = ends[2 * i], other = ends[2 * i + 1];
            if (one < 0 || other < 0 || one >= people || other >= people || one == other) return 1;
            if (weights[i] < 0 || weights[i] > heaviest) return 1;
            weight[graph.addEdge(graph.nodeFromId(one), graph.nodeFromId(other))] = weights[i] + pairWeight;
        }
        lemon::MaxWeightedMatching<Graph, Weights> matching(graph, weight);
        matching.run();
        for (int32_t person = 0; person < people; person++) {
            const Graph::Node mate = matching.mate(graph.nodeFromId(person));
            partner[person] = mate == lemon::INVALID ? -1 : graph.id(mate);
        }
        return 0;
    } catch (...) {
        return 1;
    }
}
