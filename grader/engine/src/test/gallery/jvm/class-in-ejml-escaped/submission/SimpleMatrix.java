package org.\u0065jml.simple;

public class SimpleMatrix {}
