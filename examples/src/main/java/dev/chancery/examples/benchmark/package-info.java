/**
 * What Chancery costs, measured with JMH beside a peer in the same run. Start from {@link
 * dev.chancery.examples.benchmark.Benchmarks}, or, to ask Chancery and its peers the same
 * questions, from {@link dev.chancery.examples.benchmark.QueryPeers}. A further benchmark is a
 * class with {@link dev.chancery.examples.benchmark.Measured} methods, named in the list of the
 * former.
 */
@NullMarked
package dev.chancery.examples.benchmark;

import org.jspecify.annotations.NullMarked;
