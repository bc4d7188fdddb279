package dev.chancery.examples.benchmark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a benchmark method appears in the table. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Measured {
  /** What one operation does, as a reader would write it. */
  String what();

  /** The method of the same class whose time is 1; without one, no ratio is shown. */
  String beside() default "";

  /** The ratio that is aimed at, or 0 for none. */
  double atMost() default 0;
}
