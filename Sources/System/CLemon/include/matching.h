#ifndef JF_MATCHING_H
#define JF_MATCHING_H
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Finds, among the matchings of as many pairs as can be had at once, one of the greatest weight.
///
/// Pair i may join people ends[2i] and ends[2i + 1], both below `people` and not the same, and weighs weights[i], from 0
/// to 1,000,000,000. Writes to partner[p] whom p is matched with, or -1. Returns 0, or 1 where memory ran out or an
/// argument is out of its bounds; partner is then without meaning. People number at most 65,536.
int jf_matching(int32_t people, int64_t pairs, const int32_t *ends, const int64_t *weights, int32_t *partner);

#ifdef __cplusplus
}
#endif
#endif
