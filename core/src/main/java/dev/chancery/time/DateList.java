package dev.chancery.time;

import dev.chancery.time.DateFragment.Dates;
import java.util.ArrayList;
import java.util.List;

/** Reads lists of dates: "1991 or 1992", "May 9, 10 and 11, 1994". */
final class DateList {
  private DateList() {}

  /** Reads what follows the first date, and what all of them mean. */
  static When read(DateFragment first, PhraseTokens in, DateFragmentParser fragments) {
    List<DateFragment> members = new ArrayList<>(List.of(first));
    boolean all = false;
    boolean last = false;
    while (!last) {
      in.skipSign(",");
      boolean or = in.skip("or");
      all = !or && in.skip("and");
      last = or || all;
      in.skipAny("in", "on", "during");
      members.add(fragments.read());
      if (!last && !in.atSign(",") && !in.atWord("or") && !in.atWord("and")) {
        throw in.error("'or', 'and' or ','");
      }
    }
    complete(members, in);
    List<Edtf> dates = new ArrayList<>();
    for (DateFragment member : members) {
      Dates marked = member.marked(in);
      if (!marked.isOne() || member.readings.size() > 1) {
        throw in.errorAt(member.position, "one date, for a list of dates");
      }
      dates.add(marked.edtf());
    }
    return When.of(all ? Edtf.allOf(dates) : Edtf.oneOf(dates), Reading.WITHIN);
  }

  /**
   * "9 and 10 May 1994", "May 9 and 10, 1994". The year of the last is no year for those that come
   * after it in the calendar: "December and January 1992".
   */
  private static void complete(List<DateFragment> members, PhraseTokens in) {
    DateFragment last = members.get(members.size() - 1);
    for (int i = 1; i < members.size(); i++) {
      if (members.get(0).year == null) {
        members.get(i).completeFrom(members.get(i - 1));
      }
    }
    for (int i = members.size() - 2; i >= 0; i--) {
      DateFragment member = members.get(i);
      DateFragment next = members.get(i + 1);
      boolean lacksYear = member.year == null && member.readings.isEmpty();
      member.completeFrom(last);
      member.readBeside(next);
      next.readBeside(member);
      if (lacksYear && member.isWhole() && member.startsAfter(next, in)) {
        throw in.errorAt(member.position, "a date with its year, as the next is not later");
      }
    }
  }
}
