/**
 * What the tests of an application that uses Chancery reach for first.
 *
 * <p>Start from {@link dev.chancery.testkit.Fixtures} for whole datasets and {@link
 * dev.chancery.testkit.Facts} for single facts.
 */
@NullMarked
package dev.chancery.testkit;

import org.jspecify.annotations.NullMarked;
