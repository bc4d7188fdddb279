package dev.chancery.testkit.junit;

import dev.chancery.testkit.Fixtures;
import dev.chancery.testkit.SyntheticWorld;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says which dataset the parameters of type {@link dev.chancery.dataset.Dataset} are: of one
 * parameter, of a test, or of all tests of a class and those nested in it. What is nearest counts.
 *
 * <pre>{@code
 * @Test
 * @WithDataset("azerbaijan-spain")
 * void bundled_isNotEmpty(Dataset data) {
 *   assertFalse(data.facts().isEmpty());
 * }
 *
 * @Test
 * void export_ofAnything_works(@WithDataset(generated = 1_000) Dataset data) { … }
 * }</pre>
 *
 * <p>Just one of {@link #value()}, {@link #file()} and {@link #generated()} is given. A dataset is
 * made once for what is annotated, and every test may share it since it never changes.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(DatasetExtension.class)
public @interface WithDataset {
  /** The seed that is another one each time. */
  long RANDOM_SEED = Long.MIN_VALUE;

  /** The name of one of {@link Fixtures#all()}, such as {@code "azerbaijan-spain"}. */
  String value() default "";

  /**
   * A file of the test resources, in the format of its name: beside the test class, or behind a
   * slash from the top. In a named module, a file in a package is found only if the package is
   * open; one at the top always is.
   */
  String file() default "";

  /** How many facts a dataset of {@link SyntheticWorld} has. */
  int generated() default 0;

  /**
   * The seed of a generated dataset. Where none is given, it is the configuration parameter {@link
   * DatasetExtension#SEED} of JUnit, or else another one each time. If a test fails, the seed is
   * added to its failure.
   */
  long seed() default RANDOM_SEED;
}
