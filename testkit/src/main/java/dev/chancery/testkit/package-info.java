/**
 * What the tests of an application that uses Chancery reach for first.
 *
 * <p>Start from {@link dev.chancery.testkit.Fixtures} for whole datasets, {@link
 * dev.chancery.testkit.Facts} for single facts, and {@link dev.chancery.testkit.SyntheticWorld} for
 * as many as a test of scale needs. What users write to a contract of the library is tested by
 * {@link dev.chancery.testkit.ResolutionPolicyTester}, {@link dev.chancery.testkit.ReaderTester}
 * and {@link dev.chancery.testkit.ListenerTester}; what they make of a dataset, by {@link
 * dev.chancery.testkit.GoldenFile}.
 */
@NullMarked
package dev.chancery.testkit;

import org.jspecify.annotations.NullMarked;
