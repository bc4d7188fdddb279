package dev.chancery.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoubtInDatesAndAmountsTest {
  @Test
  void main_dates_keepTheirDoubt() throws Exception {
    assertThat(Console.printedBy(DoubtInDatesAndAmounts::main))
        .contains("  199X: starts 1990-01-01 to 1999-12-31, ends 1990-01-01 to 1999-12-31\n")
        .contains("  2008/: UNKNOWN\n  2008/..: DEFINITE\n")
        .contains("  as of 2005: starts unknown to 2005-12-31, ends 2005-01-01 to unknown\n");
  }

  @Test
  void main_words_areReadAndSaid() throws Exception {
    assertThat(Console.printedBy(DoubtInDatesAndAmounts::main))
        .contains("  in the end of 2005: end of 2005, late 2005, ")
        .contains("  by May 1994: [..1994-05], May 1994 or earlier, ")
        .contains("  January–June 2003: 2003-01/2003-06, January–June 2003, ")
        .contains("  1900s: [190X, 19XX], between 1 January 1900 and 31 December 1999, ");
  }

  @Test
  void main_relations_keepTheirDoubt() throws Exception {
    assertThat(Console.printedBy(DoubtInDatesAndAmounts::main))
        .contains("  1985 to 1986: BEFORE or MEETS\n  1985 before 1986: DEFINITE\n")
        .contains("  1985 coincides with 1985: POSSIBLE\n")
        .contains("  all of 1960 and 1970 before 1965: NO\n  any: DEFINITE\n");
  }

  @Test
  void main_mission_isPossiblyAndThenDefinitelyOpen() throws Exception {
    assertThat(Console.printedBy(DoubtInDatesAndAmounts::main))
        .contains("embassy-of-azerbaijan-madrid, opened end of 2005.")
        .contains("  2004-12-31: NO; asked for what may be open, 0, and definitely, 0\n")
        .contains("  2005-06-01: POSSIBLE; asked for what may be open, 1, and definitely, 0\n")
        .contains("  2010-06-01: DEFINITE; asked for what may be open, 1, and definitely, 1\n")
        .contains("  2030-01-01: UNKNOWN; asked for what may be open, 1, and definitely, 0\n");
  }

  @Test
  void main_amounts_keepTheirDoubt() throws Exception {
    assertThat(Console.printedBy(DoubtInDatesAndAmounts::main))
        .contains("  about USD 53.7 million: value 53700000, range (-∞..+∞)\n")
        .contains("two directions: USD 264.3 million [263750000, 264850000)\n")
        .contains("2023 and 2024: more than USD 8.17 million (8165000, ∞)\n")
        .contains("as stated: {2024=about USD 53.7 million}\n")
        .contains("derived: {2023=about USD 24.4 million, 2024=about USD 53.7 million}\n");
  }

  @Test
  void main_ratioAndWords_giveAmounts() throws Exception {
    assertThat(Console.printedBy(DoubtInDatesAndAmounts::main))
        .contains("about USD 53.7 million in 2024, about 2.2 times as much as in 2023:\n")
        .contains("  2023: about USD 24.4 million (-∞, ∞), at face value (23844444.44444444, ")
        .contains("  nearly $7 million: less than USD 7 million\n")
        .contains("  between €10m and €1.2bn: between EUR 10 million and 1200 million\n")
        .contains("  500,000 manats: one of [AZN, TMT, AZM, TMM]\n");
  }

  @Test
  void main_totalAndParts_areNotAdded() throws Exception {
    assertThat(Console.printedBy(DoubtInDatesAndAmounts::main))
        .contains("'trade-2003-h1-crude-oil' and 'trade-2003-h1-total' may count the same money");
  }
}
