package dev.chancery.testkit;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of text in the messages of failures. */
final class Lines {
  private static final int MOST = 30;

  /** Blanks at the end, and spaces, accents and signs that cannot be seen, or told from others. */
  private static final Pattern HIDDEN =
      Pattern.compile("[ \\t]+$|[\\p{Cc}\\p{Cf}\\p{Z}\\x{300}-\\x{36F}&&[^ ]]");

  private Lines() {}

  /** Returns the first lines of the text, and how many more there are. */
  static String first(String text) {
    return first(text.lines().toList());
  }

  private static String first(List<String> lines) {
    return lines.size() <= MOST
        ? String.join("\n", lines)
        : String.join("\n", lines.subList(0, MOST)) + "\n… " + (lines.size() - MOST) + " more";
  }

  /** Returns what is removed ({@code -}) and added ({@code +}) between the lines that are equal. */
  static String between(String before, String after) {
    List<String> from = Splitter.on('\n').splitToList(before);
    List<String> to = Splitter.on('\n').splitToList(after);
    int most = Math.min(from.size(), to.size());
    int begin = 0;
    while (begin < most && from.get(begin).equals(to.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < most - begin
        && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
      end++;
    }
    List<String> removed = marked("- ", from.subList(begin, from.size() - end));
    List<String> added = marked("+ ", to.subList(begin, to.size() - end));
    List<String> shown = new ArrayList<>();
    shown.add("line " + (begin + 1) + ":");
    // Of either some, however long the other is.
    for (List<String> each : List.of(removed, added)) {
      if (!each.isEmpty()) {
        shown.add(first(each));
      }
    }
    return String.join("\n", shown);
  }

  private static List<String> marked(String mark, List<String> lines) {
    return lines.stream().map(line -> mark + visible(line)).toList();
  }

  /** Names by its code what looks like something else, or like nothing. */
  private static String visible(String line) {
    return HIDDEN
        .matcher(line)
        .replaceAll(
            found ->
                found
                    .group()
                    .codePoints()
                    .mapToObj("{U+%04X}"::formatted)
                    .collect(Collectors.joining()));
  }
}
