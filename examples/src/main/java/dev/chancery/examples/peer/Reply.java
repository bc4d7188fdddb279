package dev.chancery.examples.peer;

import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.EdtfException;
import dev.chancery.time.EdtfLevel;
import java.time.LocalDate;

/**
 * What an implementation says of one text.
 *
 * @param valid whether it accepts the text; if not, the rest says nothing
 * @param type what the peer takes the text for; of ours, {@code Edtf}
 * @param level from 0, as the implementation counts
 * @param first the first day that can be meant: an ISO date, {@code ..} if open, {@code unknown},
 *     or {@code none} where the implementation cannot say it as a day
 * @param last the last such day, likewise
 */
public record Reply(boolean valid, String type, int level, String first, String last) {
  static final String OPEN = "..";
  static final String UNKNOWN = "unknown";
  static final String NONE = "none";

  /** The reply to a text that is no EDTF. */
  static final Reply REFUSED = new Reply(false, "", -1, "", "");

  /** Returns what Chancery says. */
  static Reply ours(String text) {
    try {
      Edtf edtf = Edtf.parse(text);
      Bounds bounds = edtf.bounds();
      return new Reply(
          true,
          "Edtf",
          number(edtf.level()),
          text(bounds.startEarliest()),
          text(bounds.endLatest()));
    } catch (EdtfException e) {
      return REFUSED;
    }
  }

  private static int number(EdtfLevel level) {
    return switch (level) {
      case LEVEL_0 -> 0;
      case LEVEL_1 -> 1;
      case LEVEL_2 -> 2;
    };
  }

  private static String text(Bound bound) {
    if (bound.isOpen()) {
      return OPEN;
    }
    return bound.isUnknown() ? UNKNOWN : bound.findDay().map(LocalDate::toString).orElse(NONE);
  }

  /** Returns, for instance, {@code level 0, 1985-01-01 to 1985-12-31}. */
  @Override
  public String toString() {
    return valid ? type + " of level " + level + ", " + first + " to " + last : "refused";
  }
}
