/**
 * Arbitraries for property tests with jqwik, which users of this package add themselves.
 *
 * <p>Start from {@link dev.chancery.testkit.jqwik.ChanceryArbitraries}.
 */
@NullMarked
package dev.chancery.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
