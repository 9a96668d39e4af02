package org.gradus.engine.result;

/** What came of one check of one submission. */
public record CheckResult(CheckId check, Outcome outcome) {}
