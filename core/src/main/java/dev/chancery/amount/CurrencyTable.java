package dev.chancery.amount;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import java.time.LocalDate;
import java.util.Objects;

/**
 * When each currency was in use, from {@code currencies.tsv}: its code, the time in which it came
 * into use, and the time in which it went out of use, both in EDTF and either empty if nobody says.
 *
 * <p>The sources are Unicode CLDR 48 (supplemental currency data: from when to when it was tender,
 * by country) and list three of ISO 4217 (the month in which a code was withdrawn, or a span of
 * years). They differ often, since money goes on circulating and codes outlive it; the time in the
 * table then goes from the earlier to the later. Beginnings before 1978, the year of the first ISO
 * 4217, are given to the year, later ones to the month; "before 1900" is all that is said of older
 * ones. A few rows follow the law that made or ended the money instead: the euro and what it
 * replaced, the new French franc, the Irish pound, the ECU, the Soviet rouble and that of 1998.
 */
final class CurrencyTable {
  /** Present currencies were in use on this day; of what came later the table knows nothing. */
  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

  private static final ImmutableMap<String, String[]> ROWS = read();

  private CurrencyTable() {}

  private static ImmutableMap<String, String[]> read() {
    ImmutableMap.Builder<String, String[]> rows = ImmutableMap.builderWithExpectedSize(310);
    for (String[] row : Table.rows("currencies.tsv")) {
      rows.put(row[0], row);
    }
    return rows.buildOrThrow();
  }

  static ImmutableList<String> codes() {
    return ROWS.keySet().asList();
  }

  static Bounds inUse(Currency currency) {
    String[] row = Objects.requireNonNull(ROWS.get(currency.code()), currency.code());
    Bound lastKnown = Bound.of(AS_OF);
    boolean historical = currency.isHistorical();
    Bound startEarliest = Bound.unknown();
    Bound startLatest = historical ? Bound.unknown() : lastKnown;
    if (!row[1].isEmpty()) {
      Bounds from = Edtf.parse(row[1]).bounds();
      startEarliest = from.startEarliest();
      startLatest = from.endLatest();
    }
    if (!historical) {
      return Bounds.of(startEarliest, startLatest, lastKnown, Bound.unknown());
    }
    Bounds until = Edtf.parse(row[2]).bounds();
    return Bounds.of(startEarliest, startLatest, until.startEarliest(), until.endLatest());
  }
}
