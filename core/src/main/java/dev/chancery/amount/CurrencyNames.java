package dev.chancery.amount;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What currencies are called in English, from {@code currency-names.tsv}: the names of a unit and
 * its signs, the code, and of whom it is; "dollars" are any dollars, "Canadian dollars" the ones of
 * that row. After the English names of Unicode CLDR 48, with other spellings and usual signs.
 */
final class CurrencyNames {
  /** No name has more words. */
  static final int MOST_WORDS = 5;

  private static final ImmutableListMultimap<String, Currency> NAMES = read();

  private CurrencyNames() {}

  private static ImmutableListMultimap<String, Currency> read() {
    Splitter comma = Splitter.on(',').omitEmptyStrings();
    ImmutableListMultimap.Builder<String, Currency> names = ImmutableListMultimap.builder();
    for (String[] row : Table.rows("currency-names.tsv")) {
      Currency currency = Currency.of(row[1]);
      for (String name : comma.split(row[0])) {
        names.put(name, currency);
        for (String whose : comma.split(row[2])) {
          names.put(whose + ' ' + name, currency);
        }
      }
    }
    return names.build();
  }

  /**
   * Returns the currencies that are called so; none if none is.
   *
   * @param name as {@link #folded} makes it, its words with one blank between them
   */
  static ImmutableList<Currency> named(String name) {
    return NAMES.get(name);
  }

  /** Returns the text in lower case, without accents and full stops. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == 'ł' || c == 'Ł') {
        folded.append('l');
      } else if (c == '’' || c == 'ʻ') {
        folded.append('\'');
      } else if (c == '&') {
        folded.append("and");
      } else if (c != '.' && Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
