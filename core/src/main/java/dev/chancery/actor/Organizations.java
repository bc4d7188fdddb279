package dev.chancery.actor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.chancery.time.Edtf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the organisations that come with the library a name means. */
public final class Organizations {
  private static final Pattern ORGANISATION = Pattern.compile("\\borganisation\\b");
  private static final Pattern LABOUR = Pattern.compile("\\blabour\\b");
  private static final Pattern CO_OPERATION = Pattern.compile("\\bco operation\\b");

  private Organizations() {}

  /**
   * A code or a name.
   *
   * @param period when the organisation was so called; null if there is nothing to tell of that
   */
  private record Name(Organization organization, @Nullable Edtf period) {
    boolean isOf(LocalDate day) {
      return organization.existedOn(day).mayBe()
          && (period == null || period.bounds().holdsOn(day).mayBe());
    }

    String inWords() {
      String times =
          period != null
              ? ", so called " + period
              : organization.founded().map(when -> ", founded " + when).orElse("")
                  + organization.dissolved().map(when -> ", dissolved " + when).orElse("");
      return named(organization) + times;
    }
  }

  /** Read when the first name is asked for. */
  private static final class ByName {
    static final ImmutableListMultimap<String, Name> INDEX = index();

    private static ImmutableListMultimap<String, Name> index() {
      ImmutableListMultimap.Builder<String, Name> index = ImmutableListMultimap.builder();
      Organization.all()
          .forEach(
              known ->
                  Stream.of(known.code(), known.name())
                      .map(Organizations::normalised)
                      .distinct()
                      .forEach(name -> index.put(name, new Name(known, null))));
      for (String[] row : Table.rows("organization-names.tsv", 3)) {
        Edtf period = row[2].isEmpty() ? null : Edtf.parse(row[2]);
        index.put(normalised(row[1]), new Name(Organization.of(row[0]), period));
      }
      return index.build();
    }
  }

  /**
   * Returns the organisations that the name or the code ever meant.
   *
   * @param text a code, an id, or a name in English as articles use it; small and capital letters,
   *     accents, full stops, an article, "&amp;" for "and", and the spelling of "organisation",
   *     "labour" and "co-operation" make no difference. Where an organisation took another name,
   *     its old one finds it, too
   */
  public static OrganizationLookup find(String text) {
    return lookup(
        text, named(text), "no organisation is known by the name or the code '" + text + "'");
  }

  /**
   * Returns the organisations that the name or the code meant on the day, of those that may have
   * been there then. Where it meant none, the reason says when it did.
   *
   * @param text as in {@link #find(String)}
   */
  public static OrganizationLookup find(String text, LocalDate day) {
    List<Name> ever = named(text);
    if (ever.isEmpty()) {
      return find(text);
    }
    return lookup(
        text + " on " + day,
        ever.stream().filter(name -> name.isOf(day)).toList(),
        "'"
            + text
            + "' meant no organisation on "
            + day
            + ", only at other times "
            + ever.stream().map(Name::inWords).collect(Collectors.joining(" or ")));
  }

  private static List<Name> named(String text) {
    return ByName.INDEX.get(normalised(Organization.withoutPrefix(text)));
  }

  private static OrganizationLookup lookup(String asked, List<Name> names, String none) {
    ImmutableList<Organization> organizations =
        names.stream()
            .map(Name::organization)
            .distinct()
            .sorted(Comparator.comparing(Organization::code))
            .collect(ImmutableList.toImmutableList());
    String reason =
        switch (organizations.size()) {
          case 0 -> none;
          case 1 -> "";
          default ->
              "'"
                  + asked
                  + "' may mean "
                  + organizations.stream()
                      .map(Organizations::named)
                      .collect(Collectors.joining(" or "))
                  + ": a code tells them apart";
        };
    return new OrganizationLookup(asked, organizations, reason);
  }

  private static String named(Organization organization) {
    return organization.code() + " (" + organization.name() + ")";
  }

  private static String normalised(String name) {
    String words = ORGANISATION.matcher(States.normalised(name)).replaceAll("organization");
    return CO_OPERATION
        .matcher(LABOUR.matcher(words).replaceAll("labor"))
        .replaceAll("cooperation");
  }
}
