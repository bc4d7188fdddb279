package dev.chancery.testkit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Constrains generated facts, those of generated datasets, generated coverage and pairs to those
 * whose pair has the actor, or is of both actors.
 *
 * <pre>{@code
 * @Property
 * void report_ofAnyMission_namesAzerbaijan(@ForAll @Involving("AZ") Mission mission) { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Involving {
  /** The codes of one or two states, or {@code org:} and the code of an organisation. */
  String[] value();
}
