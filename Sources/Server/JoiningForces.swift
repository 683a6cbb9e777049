@main
enum JoiningForces {
    static func main() {}
}
