package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import java.util.Locale;

/** The documents that the facts of every world cite, oldest first, and places in them. */
final class WorldSources {
  private static final int COUNT = 480;
  private static final int FIRST_YEAR = 1830;
  private static final int LENGTH = 250_000;

  private static final String[] TITLES = {
    "State Gazette", "Diplomatic Yearbook", "Collection of Treaties", "Statistical Abstract",
    "Foreign Relations Review", "Record of Proceedings", "Handbook of Missions", "Trade Bulletin"
  };

  private static final String[] PUBLISHERS = {
    "Ministry of Examples", "Office of Statistics", "University Press", "Institute of Archives"
  };

  private static final ImmutableList<ImmutableList<String>> SECTIONS =
      ImmutableList.of(
          ImmutableList.of(),
          ImmutableList.of("History"),
          ImmutableList.of("Bilateral relations"),
          ImmutableList.of("Bilateral relations", "High-level visits"),
          ImmutableList.of("Bilateral relations", "Agreements"),
          ImmutableList.of("Economic relations"),
          ImmutableList.of("Economic relations", "Trade"),
          ImmutableList.of("Resident diplomatic missions"));

  private static final Skew RECENT_FIRST = Skew.zipf(COUNT, 4);

  /** For each source, the citation of each of its sections. */
  private static final Citation[][] CITATIONS = new Citation[COUNT][SECTIONS.size()];

  /** For each year, the first source that was published after it. */
  private static final int[] FIRST_AFTER = new int[WorldDates.LAST_YEAR + 1];

  static {
    int[] years = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      // As the square, so that the years fill up towards the end; the last come out in 2026.
      int left = COUNT - 1 - i;
      years[i] =
          WorldDates.LAST_YEAR
              + 1
              - left * left * (WorldDates.LAST_YEAR + 1 - FIRST_YEAR) / (COUNT * COUNT);
      Source source = source(i, years[i]);
      for (int section = 0; section < SECTIONS.size(); section++) {
        CITATIONS[i][section] = Citation.of(source).inSection(SECTIONS.get(section));
      }
    }
    for (int year = 0, i = 0; year < FIRST_AFTER.length; year++) {
      while (years[i] <= year) {
        i++;
      }
      FIRST_AFTER[year] = i;
    }
  }

  private WorldSources() {}

  private static Source source(int index, int year) {
    String title = TITLES[index % TITLES.length];
    String number = String.valueOf(index + 1);
    String id = title.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + number;
    Source.Builder source =
        Source.builder(id, title + " " + year + ", no. " + number)
            .publisher(PUBLISHERS[index / TITLES.length % PUBLISHERS.length])
            .published(Edtf.parse(index % 3 == 0 ? String.valueOf(year) : year + "-01-15"))
            .length(LENGTH);
    if (index % 4 == 0) {
      source.url("https://example.org/sources/" + number).retrieved(Edtf.parse("2026-02-01"));
    }
    if (index % 5 == 0) {
      source.asserted(Edtf.parse(year + "-01"));
    }
    return index % 2 == 0 ? source.licence("CC-BY-4.0").build() : source.build();
  }

  /** Returns one or two places that tell of what had happened by the end of the year. */
  static ImmutableList<Citation> citations(WorldRandom random, int year) {
    Citation first = citation(random, since(random, year));
    if (!random.perMille(120)) {
      return ImmutableList.of(first);
    }
    Citation second = citation(random, since(random, year));
    return first.equals(second) ? ImmutableList.of(first) : ImmutableList.of(first, second);
  }

  /** Returns a place that announces what was to happen in the year. */
  static ImmutableList<Citation> announcement(WorldRandom random, int year) {
    return ImmutableList.of(citation(random, Math.max(FIRST_AFTER[year - 1] - 1, 0)));
  }

  private static int since(WorldRandom random, int year) {
    int first = FIRST_AFTER[Math.min(year, WorldDates.LAST_YEAR)];
    int latest = COUNT - 1 - RECENT_FIRST.pick(random);
    return latest >= first && random.perMille(600) ? latest : random.between(first, COUNT - 1);
  }

  private static Citation citation(WorldRandom random, int source) {
    Citation section = CITATIONS[source][random.below(SECTIONS.size())];
    int range = random.below(1000);
    if (range >= 850) {
      return section;
    }
    int start = random.below(LENGTH - 400);
    Citation passage = section.at(start, start + random.between(20, 400));
    return range < 20 ? passage.withPassageSha256(sha256(random)) : passage;
  }

  /** Sixty-four digits that no passage has: the texts do not exist. */
  private static String sha256(WorldRandom random) {
    char[] digits = new char[64];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = "0123456789abcdef".charAt(random.below(16));
    }
    return new String(digits);
  }
}
