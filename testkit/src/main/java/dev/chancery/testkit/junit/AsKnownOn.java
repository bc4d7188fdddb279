package dev.chancery.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sets the clock of one parameter, of a test, or of all tests of a class and those nested in it.
 * What is nearest counts.
 *
 * <ul>
 *   <li>A {@link dev.chancery.dataset.Dataset} is as it was known on the day: {@link
 *       dev.chancery.dataset.Dataset#asKnownOn}.
 *   <li>A {@link java.time.Clock} stands still at the start of the day in UTC, for code that asks
 *       for what is known today.
 * </ul>
 *
 * <pre>{@code
 * @Test
 * @WithDataset("azerbaijan-spain")
 * @AsKnownOn("2020-01-01")
 * void report_isOfToday(Dataset data, Clock clock) {
 *   assertEquals(data, new Report(clock).known());
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(DatasetExtension.class)
public @interface AsKnownOn {
  /** The day, as {@link java.time.LocalDate#parse(CharSequence)} reads it. */
  String value();
}
