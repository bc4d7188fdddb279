/**
 * Assertions for AssertJ, which users of this package add themselves.
 *
 * <p>Start from {@link dev.chancery.testkit.assertj.ChanceryAssertions}.
 */
@NullMarked
package dev.chancery.testkit.assertj;

import org.jspecify.annotations.NullMarked;
