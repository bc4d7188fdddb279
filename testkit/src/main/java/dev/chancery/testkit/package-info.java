/**
 * What the tests of an application that uses Chancery reach for first.
 *
 * <p>{@link dev.chancery.testkit.Testkit} lists it all.
 */
@NullMarked
package dev.chancery.testkit;

import org.jspecify.annotations.NullMarked;
