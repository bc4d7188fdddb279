/**
 * What Chancery costs, measured with JMH beside a peer in the same run. Start from {@link
 * dev.chancery.examples.benchmark.Benchmarks}; a further benchmark is a class with {@link
 * dev.chancery.examples.benchmark.Measured} methods, named in the list there.
 */
@NullMarked
package dev.chancery.examples.benchmark;

import org.jspecify.annotations.NullMarked;
