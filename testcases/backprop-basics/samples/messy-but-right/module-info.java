module submission {
    requires ejml.simple;
    requires nothing.that.exists;
}
