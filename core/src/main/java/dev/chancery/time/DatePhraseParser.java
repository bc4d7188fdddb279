package dev.chancery.time;

import com.google.common.collect.ImmutableList;
import dev.chancery.time.DateFragment.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a whole phrase: what stands before a date, between two dates and behind them. */
final class DatePhraseParser {
  /** A month, or perhaps two years: that is for the words to tell. */
  private static final Pattern YEAR_AND_TWO_DIGITS = Pattern.compile("\\d{4}-\\d{2}");

  private static final ImmutableList<Modifier> BEFORE_EXPRESSIONS =
      ImmutableList.of(Modifier.BEFORE, Modifier.AFTER, Modifier.AS_OF);

  private static final String[] PRESENT = {
    "the present day", "the present", "present", "today", "now", "date", "this day", "ongoing"
  };

  private static final String[] SINCE = {
    "since",
    "ever since",
    "as from",
    "starting in",
    "starting on",
    "starting from",
    "starting",
    "beginning in",
    "beginning on",
    "with effect from",
    "effective from",
    "effective as of",
    "effective"
  };

  private static final String[] AT_LEAST = {
    "since at least", "at least since", "until at least", "at least until", "at least as early as"
  };

  private static final String[] OR_LATER = {
    "or later",
    "or after",
    "or thereafter",
    "and later",
    "and after",
    "and thereafter",
    "and onwards",
    "and onward",
    "and beyond",
    "onwards",
    "onward",
    "on",
    "at the earliest"
  };

  private static final String[] OR_EARLIER = {
    "or earlier", "or before", "and earlier", "and before", "at the latest"
  };

  /** At the date, neither "or later" nor "or earlier". */
  private static final Function<Dates, When> PLAIN = DatePhraseParser::within;

  private final String phrase;
  private final @Nullable LocalDate writtenOn;
  private final PhraseTokens in;
  private final DateFragmentParser fragments;

  /** Doubt that the phrase begins with, before a preposition. */
  private final DateFragment doubt;

  private boolean shortly;

  private DatePhraseParser(String phrase, @Nullable LocalDate writtenOn) {
    this.phrase = phrase;
    this.writtenOn = writtenOn;
    in = new PhraseTokens(phrase);
    fragments = new DateFragmentParser(in, writtenOn);
    doubt = new DateFragment(0);
  }

  static DatePhrase parse(String phrase, @Nullable LocalDate writtenOn) {
    List<When> asWritten = expression(phrase);
    return asWritten.isEmpty()
        ? new DatePhraseParser(phrase, writtenOn).parse()
        : new DatePhrase(phrase, writtenOn, ImmutableList.copyOf(asWritten), false);
  }

  private DatePhrase parse() {
    try {
      List<When> readings = phrase();
      if (!in.atEnd()) {
        throw in.error("the end of the phrase");
      }
      return new DatePhrase(phrase, writtenOn, ImmutableList.copyOf(readings), shortly);
    } catch (EdtfException e) {
      throw in.errorAt(0, e.expected());
    } catch (DateTimeException e) {
      throw in.errorAt(0, "a date in a year from -9999 to 9999");
    }
  }

  /** The readings of what is written in EDTF already; empty if it is not. */
  private static List<When> expression(String phrase) {
    for (Modifier modifier : BEFORE_EXPRESSIONS) {
      @Nullable Edtf edtf =
          phrase.startsWith(modifier.words())
              ? find(phrase.substring(modifier.words().length()))
              : null;
      if (edtf != null) {
        return List.of(When.of(edtf, Reading.WITHIN).with(modifier));
      }
    }
    @Nullable Edtf edtf = find(phrase);
    if (edtf == null) {
      return List.of();
    }
    return List.of(When.of(edtf, edtf.isInterval() ? Reading.SPELL : Reading.WITHIN));
  }

  private static @Nullable Edtf find(String text) {
    boolean likely =
        text.length() <= PhraseTokens.LONGEST
            && text.indexOf(' ') < 0
            && !YEAR_AND_TWO_DIGITS.matcher(text).matches();
    return likely ? Edtf.find(text).orElse(null) : null;
  }

  private List<When> phrase() {
    int start = in.peek().start();
    if (RelativeDate.skipRecently(in)) {
      LocalDate day = RelativeDate.required(in, start, writtenOn);
      return List.of(When.within("[.." + Edtf.of(day) + "]"));
    }
    if (RelativeDate.skipNow(in)) {
      return List.of(When.asOf(Edtf.of(RelativeDate.required(in, start, writtenOn)).toString()));
    }
    fragments.hedges(doubt);
    if (in.skipAny(AT_LEAST)) {
      // What was so in 2003 at least began in it or before, and may have ended after it.
      return observed(fragment());
    }
    if (in.skipAny(
        "by",
        "no later than",
        "not later than",
        "at the latest by",
        "by or before",
        "on or before",
        "in or before",
        "up to and including",
        "before or in",
        "before or on")) {
      DateFragment last = fragment();
      in.skip("at the latest");
      return each(this::upTo, last);
    }
    if (in.skipAny(
        "no earlier than",
        "not earlier than",
        "not before",
        "not until",
        "on or after",
        "in or after",
        "after or in")) {
      return each(this::from, fragment());
    }
    if (in.skipAny(SINCE) || beginning()) {
      return since(fragment());
    }
    if (in.skipAny(
        "until", "till", "til", "up until", "up to", "through", "ending in", "ending on", "to")) {
      // To the last day: no more than the date itself says.
      in.skip("the end of");
      DateFragment end = fragment();
      Function<Dates, When> event = event();
      return each(dates -> marked(When.between(null, event.apply(dates)), end), end);
    }
    if (in.skipAny("as of", "as at")) {
      return observed(range(fragment()));
    }
    if (in.skipAny(
        "throughout",
        "all through",
        "all of",
        "the whole of",
        "during all of",
        "during the whole of")) {
      return throughout(range(fragment()));
    }
    if (in.skip("pre")) {
      // Of a "post-1991" order some is of 1991.
      in.skipDash();
      return each(this::upTo, fragment());
    }
    if (in.skip("post")) {
      in.skipDash();
      return each(this::from, fragment());
    }
    boolean apart = distance() || in.skipAny("long", "well", "even");
    shortly = !apart && in.skipAny("shortly", "soon", "just", "right", "immediately", "not long");
    if (in.skipAny("before", "prior to", "earlier than", "ahead of")) {
      return before(fragment());
    }
    if (in.skipAny("after", "following", "later than", "subsequent to")) {
      return after(fragment());
    }
    if (shortly || apart) {
      throw in.error("'before' or 'after'");
    }
    if (in.skip("from")) {
      return from(fragment());
    }
    boolean inside =
        in.skipAny("in the course of", "in", "on", "at", "during", "over", "within", "for");
    boolean either = in.skip("either");
    if (either) {
      in.skipAny("in", "on", "during");
    }
    inside |= in.skipAny("the period of", "the period from", "the period");
    boolean night = in.skip("the night of");
    inside |= night || in.skipAny("the morning of", "the afternoon of", "the evening of");
    DateFragment date = fragment();
    if (night && !in.atDash() && !in.atSign("/")) {
      throw in.errorAt(date.position, "both days of the night, such as 25–26 December 1991");
    }
    return inside(date, inside, either);
  }

  /** "Beginning 2005" is since then, "the beginning of 2005" a part of it. */
  private boolean beginning() {
    String next = in.peek(1).text();
    return !next.equals("of") && !next.equals("-") && in.skip("beginning");
  }

  /** Reads how long before or after, which moves no bound: "a few days", "two months". */
  private boolean distance() {
    int mark = in.mark();
    boolean count =
        in.skipAny(
                "a few", "a couple of", "several", "some", "many", "a", "an", "the", "just a few")
            || in.numeral() > 0;
    boolean distance =
        count
            && RelativeDate.skipUnit(in) != null
            && (in.atWord("before") || in.atWord("after") || in.atWord("prior"));
    if (!distance) {
      in.reset(mark);
    }
    return distance;
  }

  private DateFragment fragment() {
    DateFragment fragment = fragments.read();
    fragment.approximate |= doubt.approximate || in.skipAny("or so", "or thereabouts");
    fragment.uncertain |= doubt.uncertain;
    return fragment;
  }

  // What the prepositions say.

  private static When within(Dates dates) {
    return When.of(dates.edtf(), Reading.WITHIN);
  }

  private When upTo(Dates dates) {
    return When.within("[.." + dates.to() + "]");
  }

  private When from(Dates dates) {
    return When.within("[" + dates.from() + "..]");
  }

  private List<When> observed(DateFragment fragment) {
    return each(dates -> When.of(dates.edtf(), Reading.OBSERVED).with(Modifier.AS_OF), fragment);
  }

  /** A fiscal year has not every day of both its years, nor do halves of decades. */
  private List<When> throughout(DateFragment fragment) {
    Reading reading = fragment.isBlurred() ? Reading.WITHIN : Reading.EXTENT;
    return each(dates -> marked(When.of(dates.edtf(), reading), fragment), fragment);
  }

  /** "Before late 2005" may still be in 2005, as may "before FY 2005"; "before 2005" may not. */
  private List<When> before(DateFragment fragment) {
    return each(
        isLoose(fragment) ? this::upTo : dates -> within(dates).with(Modifier.BEFORE), fragment);
  }

  private List<When> after(DateFragment fragment) {
    return each(
        isLoose(fragment) ? this::from : dates -> within(dates).with(Modifier.AFTER), fragment);
  }

  private static boolean isLoose(DateFragment fragment) {
    return fragment.partly || fragment.isBlurred() || fragment.approximate || fragment.uncertain;
  }

  private List<When> since(DateFragment fragment) {
    return since(fragment, event());
  }

  private List<When> since(DateFragment fragment, Function<Dates, When> event) {
    in.skipAny("onwards", "onward", "on");
    return each(dates -> marked(When.between(event.apply(dates), null), fragment), fragment);
  }

  /** What happened at a date, or "or later", "or earlier" than it. */
  private Function<Dates, When> event() {
    if (in.skipAny("or later", "or after")) {
      return this::from;
    }
    return in.skipAny("or earlier", "or before") ? this::upTo : PLAIN;
  }

  private List<When> from(DateFragment start) {
    Function<Dates, When> event = event();
    if (in.skipAny("to", "until", "till", "through", "up until", "up to") || in.skipDash()) {
      return spell(start, event);
    }
    if (start.partly && start.part == null) {
      throw in.error("'to' and a later date");
    }
    return since(start, event);
  }

  private List<When> spell(DateFragment start, Function<Dates, When> startEvent) {
    if (in.skipAny(PRESENT)) {
      return since(start, startEvent);
    }
    DateFragment end = fragments.read();
    Function<Dates, When> endEvent = event();
    if (startEvent == PLAIN && endEvent == PLAIN) {
      // Checks the order, and completes both.
      start.to(end, in);
    } else {
      start.complete(end);
    }
    return each((from, to) -> spell(startEvent.apply(from), endEvent.apply(to)), start, end);
  }

  private static @Nullable When spell(When start, When end) {
    try {
      return When.between(start, end);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private List<When> inside(DateFragment first, boolean inside, boolean either) {
    if (!either && in.skipAny(OR_LATER)) {
      return each(this::from, first);
    }
    if (!either && in.skipAny(OR_EARLIER)) {
      return each(this::upTo, first);
    }
    boolean range = in.atDash() || in.atSign("/");
    if (!either && (range || in.skipAny("to", "until", "through", "till"))) {
      if (range) {
        in.take();
      }
      return inside
          ? each(DatePhraseParser::within, first.to(fragments.read(), in))
          : spell(first, PLAIN);
    }
    if (either || in.atSign(",") || in.atWord("or") || in.atWord("and")) {
      return List.of(DateList.read(first, in, fragments));
    }
    return each(dates -> marked(within(dates), first), first);
  }

  /** The stretch from this fragment to the one that follows, if one does. */
  private DateFragment range(DateFragment first) {
    boolean goesOn = in.skipAny("to", "until", "through") || in.skipDash();
    return goesOn ? first.to(fragments.read(), in) : first;
  }

  private static When marked(When when, DateFragment fragment) {
    if (fragment.part != null) {
      return when.with(fragment.part);
    }
    boolean around = fragment.approximate && when.reading() == Reading.WITHIN;
    return around ? when.with(Modifier.APPROX) : when;
  }

  // Readings.

  private interface Joined {
    /** Null for dates that cannot be meant together. */
    @Nullable When of(Dates from, Dates to);
  }

  private List<When> each(Function<Dates, When> meaning, DateFragment fragment) {
    return each((dates, same) -> meaning.apply(dates), fragment, fragment);
  }

  /** What is meant for each way to read the dates; both are read in the same way. */
  private List<When> each(Joined meaning, DateFragment start, DateFragment end) {
    List<Dates> starts = start.alternatives(in);
    List<Dates> ends = end.alternatives(in);
    List<When> readings = new ArrayList<>();
    for (int i = 0; i < Math.max(starts.size(), ends.size()); i++) {
      @Nullable When reading =
          meaning.of(
              starts.get(Math.min(i, starts.size() - 1)), ends.get(Math.min(i, ends.size() - 1)));
      if (reading != null) {
        readings.add(reading);
      }
    }
    if (readings.isEmpty()) {
      throw in.errorAt(start.position, "a start that does not come after the end");
    }
    return readings;
  }
}
