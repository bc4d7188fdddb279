package dev.chancery.examples;

import dev.chancery.actor.State;
import dev.chancery.actor.States;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;

/** The arguments of a program, each of which may be left out. */
final class Arguments {
  private final String usage;
  private final String[] values;

  /**
   * Takes the arguments.
   *
   * @param usage the name of the program, and its arguments in order
   * @param most how many the program takes
   * @throws IllegalArgumentException if there are more
   */
  Arguments(String usage, int most, String... values) {
    this.usage = usage;
    this.values = values.clone();
    if (values.length > most) {
      throw bad(values.length + " arguments", "at most " + most);
    }
  }

  /** Returns the state that the code or the name meant on the day. */
  State state(int index, String otherwise, LocalDate day) {
    return States.find(value(index, otherwise), day).get();
  }

  /** Returns the day, as in 2020-01-01. */
  LocalDate day(int index, String otherwise) {
    String text = value(index, otherwise);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw bad("day '" + text + "'", "one such as " + otherwise);
    }
  }

  /** Returns the year, as in 2020. */
  Year year(int index, String otherwise) {
    String text = value(index, otherwise);
    try {
      return Year.parse(text);
    } catch (DateTimeParseException e) {
      throw bad("year '" + text + "'", "one such as " + otherwise);
    }
  }

  /** Returns the constant of the name, in whatever case and with hyphens or underscores. */
  <E extends Enum<E>> E constant(int index, E otherwise) {
    String text = value(index, otherwise.name());
    E[] constants = otherwise.getDeclaringClass().getEnumConstants();
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(constants)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> bad("'" + text + "'", "one of " + Arrays.toString(constants)));
  }

  private String value(int index, String otherwise) {
    return index < values.length ? values[index] : otherwise;
  }

  private IllegalArgumentException bad(String what, String expected) {
    return new IllegalArgumentException(what + ": expected " + expected + "; usage: " + usage);
  }
}
