/**
 * Datasets as parameters of JUnit Jupiter tests, version 5.14 or 6, which users of this package add
 * themselves.
 *
 * <p>Start from {@link dev.chancery.testkit.junit.WithDataset}.
 */
@NullMarked
package dev.chancery.testkit.junit;

import org.jspecify.annotations.NullMarked;
