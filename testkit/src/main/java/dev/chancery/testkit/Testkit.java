package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.ResolutionPolicy;
import dev.chancery.fact.Fact;
import dev.chancery.fact.FactBuilder;
import dev.chancery.io.LoadProgress;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Everything that is here, in one place. Each method is the way to one part, which has more on its
 * own page:
 *
 * <table>
 * <caption>The parts</caption>
 * <tr><th>what for</th><th>where</th></tr>
 * <tr><td>small datasets, each made for one difficulty</td><td>{@link Fixtures}</td></tr>
 * <tr><td>a valid fact of each kind in one call</td><td>{@link Facts}</td></tr>
 * <tr><td>facts that cannot be true, by name</td><td>{@link InvalidFacts}</td></tr>
 * <tr><td>as many made-up facts as a test of scale needs</td><td>{@link SyntheticWorld}</td></tr>
 * <tr><td>whether a policy, a reader or a listener of one's own keeps its contract</td><td>{@link
 * ResolutionPolicyTester}, {@link ReaderTester}, {@link ListenerTester}</td></tr>
 * <tr><td>datasets and exports beside files that hold what they should be</td><td>{@link
 * GoldenFile}</td></tr>
 * <tr><td>datasets as parameters of JUnit Jupiter's tests, and a clock</td><td>{@link
 * dev.chancery.testkit.junit.WithDataset}, {@link dev.chancery.testkit.junit.AsKnownOn}</td></tr>
 * <tr><td>assertions in the manner of AssertJ, soft ones too</td><td>{@link
 * dev.chancery.testkit.assertj.ChanceryAssertions}, {@link
 * dev.chancery.testkit.assertj.ChancerySoftAssertions}</td></tr>
 * <tr><td>every value of the API in the properties of jqwik</td><td>{@link
 * dev.chancery.testkit.jqwik.ChanceryArbitraries}, {@link
 * dev.chancery.testkit.jqwik.ChanceryDomain}, {@link dev.chancery.testkit.jqwik.Involving}, {@link
 * dev.chancery.testkit.jqwik.Dated}</td></tr>
 * </table>
 *
 * <p>The last three need JUnit, AssertJ and jqwik, which only those have to have who use them.
 */
public final class Testkit {
  private Testkit() {}

  /** Returns all small datasets by their names; see {@link Fixtures}. */
  public static ImmutableSortedMap<String, Dataset> fixtures() {
    return Fixtures.all();
  }

  /**
   * Returns a builder of a valid fact of each kind, as it is or to be changed; see {@link Facts}.
   */
  public static ImmutableList<FactBuilder<?, ?>> validFacts() {
    return Facts.ofEachKind();
  }

  /** Returns all facts that cannot be true. */
  public static ImmutableList<InvalidFacts> invalidFacts() {
    return ImmutableList.copyOf(InvalidFacts.values());
  }

  /** Returns the world of made-up facts that the seed makes, the same on every machine. */
  public static SyntheticWorld world(long seed) {
    return SyntheticWorld.withSeed(seed);
  }

  /** Returns a tester of the policy. */
  public static ResolutionPolicyTester tester(ResolutionPolicy policy) {
    return ResolutionPolicyTester.of(policy);
  }

  /** Returns a tester of what reads a format, with what writes it. */
  public static ReaderTester tester(
      ReaderTester.FormatWriter writer, ReaderTester.FormatReader reader) {
    return ReaderTester.of(writer, reader);
  }

  /** Returns a tester of what is told how far a reader has come. */
  public static ListenerTester<LoadProgress> progressListenerTester(
      Supplier<? extends Consumer<? super LoadProgress>> listeners) {
    return ListenerTester.ofProgress(listeners);
  }

  /** Returns a tester of what is given facts as they are read. */
  public static ListenerTester<Fact> factListenerTester(
      Supplier<? extends Consumer<? super Fact>> consumers) {
    return ListenerTester.ofFacts(consumers);
  }

  /** Returns the file in the test resources that holds what something should be. */
  public static GoldenFile goldenFile(Class<?> test, String name) {
    return GoldenFile.of(test, name);
  }
}
