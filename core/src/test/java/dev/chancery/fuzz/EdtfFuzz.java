package dev.chancery.fuzz;

import static dev.chancery.fuzz.FuzzInput.require;

import com.google.common.collect.Ordering;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.EdtfException;
import dev.chancery.time.EdtfLevel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** What {@link Edtf#parse(String)} promises for any text at all. */
public final class EdtfFuzz {
  private static final int LONGEST_MESSAGE = 400;
  private static final int SOME_DAYS = 10;

  private EdtfFuzz() {}

  /** Fails if the text breaks a law; called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = FuzzInput.text(input);
    Edtf edtf;
    try {
      edtf = Edtf.parse(text);
    } catch (EdtfException e) {
      checkRefusal(text, e);
      return;
    }
    require(edtf.toString().equals(text), "toString gives the text back", text);
    Edtf again = Edtf.parse(edtf.toString(), edtf.level());
    require(again.equals(edtf), "parse is the inverse of toString", text);
    require(again.level() == edtf.level(), "toString keeps the level", text);
    require(again.bounds().equals(edtf.bounds()), "toString keeps the bounds", text);
    Bounds bounds = edtf.bounds();
    Bounds checked =
        Bounds.of(
            bounds.startEarliest(), bounds.startLatest(), bounds.endEarliest(), bounds.endLatest());
    require(checked.equals(bounds), "bounds are in order", text);
    require(bounds.overlaps(bounds).mayBe(), "bounds overlap themselves", text);
    Edtf canonical = edtf.canonical();
    require(canonical.bounds().equals(bounds), "the canonical form keeps the bounds", text);
    require(canonical.canonical().equals(canonical), "the canonical form is its own", text);
    require(canonical.level().compareTo(edtf.level()) <= 0, "canonical raises no level", text);
    checkDays(text, edtf);
    if (edtf.level() != EdtfLevel.LEVEL_0) {
      requireRefused(text, edtf.level());
    }
  }

  private static void checkDays(String text, Edtf edtf) {
    List<LocalDate> days;
    try {
      days = edtf.days().limit(SOME_DAYS).toList();
    } catch (DateTimeException e) {
      boolean endless =
          edtf.bounds().startEarliest().findDay().isEmpty()
              || edtf.bounds().endLatest().findDay().isEmpty();
      require(endless, "what has a first and a last day has days", text);
      return;
    }
    require(!days.isEmpty(), "there is a day", text);
    require(Ordering.natural().isStrictlyOrdered(days), "days are in order, each once", text);
    require(
        edtf.bounds().startEarliest().equals(Bound.of(days.get(0))), "the first day is one", text);
    require(edtf.canonical().days().limit(SOME_DAYS).toList().equals(days), "as canonical", text);
  }

  private static void requireRefused(String text, EdtfLevel level) {
    EdtfLevel lower = level == EdtfLevel.LEVEL_2 ? EdtfLevel.LEVEL_1 : EdtfLevel.LEVEL_0;
    try {
      Edtf.parse(text, lower);
    } catch (EdtfException e) {
      checkRefusal(text, e);
      return;
    }
    require(false, "no lower level than its own accepts it", text);
  }

  private static void checkRefusal(String text, EdtfException refused) {
    require(refused.text().equals(text), "the exception has the text", text);
    require(
        refused.position() >= 0 && refused.position() <= text.length(),
        "the position lies in the text",
        text);
    require(!refused.expected().isBlank(), "something is expected", text);
    require(refused.getMessage().length() < LONGEST_MESSAGE, "the message is short", text);
    refused
        .suggestion()
        .ifPresent(
            mended ->
                require(
                    Edtf.parse(mended).toString().equals(mended), "the suggestion is valid", text));
  }
}
