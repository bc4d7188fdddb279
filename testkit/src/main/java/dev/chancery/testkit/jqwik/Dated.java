package dev.chancery.testkit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Constrains generated dates, and those of generated facts, coverage and datasets: every day that
 * is stated lies within the period. An end may be unknown, and so may the start of what is only
 * known to have ended. Sources are as ever.
 *
 * <pre>{@code
 * @Property
 * void chart_ofTheNineties_showsAll(@ForAll @Dated("1990/1999") Dataset data) { … }
 * }</pre>
 *
 * <p>It also makes {@code @ForAll LocalDate} a day of the period.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Dated {
  /** The period, as EDTF, from a known day to a known day. */
  String value();
}
