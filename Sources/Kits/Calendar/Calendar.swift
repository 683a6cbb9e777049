enum Calendar {}
