package dev.chancery.testkit.assertj;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * Soft assertions, which collect failures and report all of them at the end: those of {@link
 * ChanceryAssertions} and those of AssertJ.
 *
 * <pre>{@code
 * ChancerySoftAssertions.assertSoftly(
 *     softly -> {
 *       softly.assertThat(data).hasFacts(63).hasNoFindings();
 *       softly.assertThat(data.name()).isEqualTo("azerbaijan-spain");
 *     });
 * }</pre>
 *
 * <p>AssertJ's {@code SoftAssertionsExtension} for JUnit injects it into tests that have it as a
 * parameter. Where tests are a module of their own, the JVM needs {@code --add-reads
 * org.assertj.core=dev.chancery.testkit}.
 */
public class ChancerySoftAssertions extends AbstractSoftAssertions
    implements ChancerySoftAssertionsProvider, StandardSoftAssertionsProvider {
  /** Starts without failures; {@link #assertAll()} reports them. */
  public ChancerySoftAssertions() {}

  /**
   * Runs the assertions and reports all that fail.
   *
   * @throws AssertionError if one fails or more
   */
  public static void assertSoftly(Consumer<ChancerySoftAssertions> softly) {
    SoftAssertionsProvider.assertSoftly(ChancerySoftAssertions.class, softly);
  }
}
