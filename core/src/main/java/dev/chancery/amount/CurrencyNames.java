package dev.chancery.amount;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What currencies are called in English, from {@code currency-names.tsv}: the names of a unit and
 * its signs, the code, and of whom it is; "dollars" are any dollars, "Canadian dollars" the ones of
 * that row. After the English names of Unicode CLDR 48, with other spellings and usual signs.
 */
final class CurrencyNames {
  /** No name has more words. */
  static final int MOST_WORDS = 5;

  private static final ImmutableMap<String, ImmutableList<Currency>> NAMES = read();

  private CurrencyNames() {}

  private static ImmutableMap<String, ImmutableList<Currency>> read() {
    Map<String, List<Currency>> names = new HashMap<>(1500);
    for (String[] row : Table.rows("currency-names.tsv")) {
      Currency currency = Currency.of(row[1]);
      String[] owners = row[2].isEmpty() ? new String[0] : row[2].split(",", -1);
      for (String name : row[0].split(",", -1)) {
        put(names, name, currency);
        for (String owner : owners) {
          put(names, owner + ' ' + name, currency);
        }
      }
    }
    ImmutableMap.Builder<String, ImmutableList<Currency>> all = ImmutableMap.builder();
    for (Map.Entry<String, List<Currency>> name : names.entrySet()) {
      all.put(name.getKey(), ImmutableList.copyOf(name.getValue()));
    }
    return all.buildOrThrow();
  }

  private static void put(Map<String, List<Currency>> names, String name, Currency currency) {
    List<Currency> called = names.get(name);
    if (called == null) {
      called = new ArrayList<>(2);
      names.put(name, called);
    }
    called.add(currency);
  }

  /**
   * Returns the currencies that are called so; none if none is.
   *
   * @param name as {@link #folded} makes it, its words with one blank between them
   */
  static ImmutableList<Currency> named(String name) {
    ImmutableList<Currency> called = NAMES.get(name);
    return called == null ? ImmutableList.of() : called;
  }

  /** Returns the text in lower case, without accents and full stops. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    // Most words are ASCII, and the tables of Unicode take long to load.
    String decomposed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
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

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
