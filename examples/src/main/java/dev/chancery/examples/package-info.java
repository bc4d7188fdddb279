/**
 * Small programs that use Chancery. Each has a {@code main} and shows one thing: start from {@link
 * dev.chancery.examples.Quickstart}.
 */
@NullMarked
package dev.chancery.examples;

import org.jspecify.annotations.NullMarked;
