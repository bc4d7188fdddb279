package dev.chancery.examples.peer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What two implementations say of one text.
 *
 * @param text the text
 * @param ours what Chancery says
 * @param theirs what the peer says
 */
record Comparison(String text, Reply ours, Reply theirs) {
  /** In what two replies can differ. */
  enum Aspect {
    ONLY_THEY_ACCEPT,
    ONLY_WE_ACCEPT,
    LEVEL,
    DAYS
  }

  /** Returns in what the two differ; empty if they agree. */
  Set<Aspect> differences() {
    if (ours.valid() != theirs.valid()) {
      return EnumSet.of(ours.valid() ? Aspect.ONLY_WE_ACCEPT : Aspect.ONLY_THEY_ACCEPT);
    }
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    if (ours.valid() && ours.level() != theirs.level()) {
      aspects.add(Aspect.LEVEL);
    }
    boolean sameDays = ours.first().equals(theirs.first()) && ours.last().equals(theirs.last());
    if (ours.valid() && !sameDays) {
      aspects.add(Aspect.DAYS);
    }
    return aspects;
  }

  boolean has(String regex) {
    return Pattern.compile(regex).matcher(text).find();
  }

  boolean isSet() {
    return has("^[\\[{].*[\\]}]$");
  }

  boolean isInterval() {
    return has("/");
  }

  /** Returns whether one of the dates that the text is made of has the pattern in it. */
  boolean hasDate(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return dates().stream().anyMatch(date -> pattern.matcher(date).find());
  }

  /** Returns the dates that the text is made of, in its order. */
  List<String> dates() {
    return Arrays.stream(text.split("[\\[\\]{},/ ]|\\.\\.", -1))
        .filter(date -> !date.isEmpty())
        .toList();
  }

  /** Returns the members of a set: dates, or ranges of dates. */
  List<String> members() {
    return List.of(text.substring(1, text.length() - 1).split(",", -1));
  }

  @Override
  public String toString() {
    return "'" + text + "': Chancery " + ours + "; the peer " + theirs;
  }
}
