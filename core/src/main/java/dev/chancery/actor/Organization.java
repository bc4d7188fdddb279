package dev.chancery.actor;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import dev.chancery.time.Bounds;
import dev.chancery.time.Certainty;
import dev.chancery.time.Edtf;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An international organisation, or a framework that acts like one, by a short code: {@code UN},
 * {@code COE}, {@code NATO}. Two organisations are equal if their codes are.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Organization implements Actor {
  private static final long serialVersionUID = 1;

  /**
   * What an organisation's {@link #id()} begins with; codes of states and organisations overlap.
   */
  public static final String ID_PREFIX = "org:";

  private final String code;
  private final String id;
  private final String name;
  private final @Nullable String founded;
  private final @Nullable String dissolved;

  private Organization(
      String code, String name, @Nullable String founded, @Nullable String dissolved) {
    this.code = code;
    this.id = ID_PREFIX + code;
    this.name = name;
    this.founded = founded;
    this.dissolved = dissolved;
  }

  /** The organisations that come with the library, read when the first is asked for. */
  private static final class Registry {
    static final ImmutableMap<String, Organization> BY_CODE = byCode();

    private static ImmutableMap<String, Organization> byCode() {
      ImmutableMap.Builder<String, Organization> organizations = ImmutableMap.builder();
      for (String[] row : Table.rows("organizations.tsv", 4)) {
        organizations.put(
            row[0], new Organization(row[0], row[1], Table.cell(row[2]), Table.cell(row[3])));
      }
      return organizations.buildOrThrow();
    }
  }

  /**
   * Returns the organisation that comes with the library.
   *
   * @throws UnknownActorException if none has the code, naming the one that is so called, if there
   *     is; {@link #of(String, String)} makes others
   * @see Organizations#find(String) finding organisations by name
   */
  public static Organization of(String code) {
    return find(code)
        .orElseThrow(
            () ->
                new UnknownActorException(
                    code,
                    "no known organisation has the code '"
                        + code
                        + "': expected one such as UN, COE or NATO, or a code and a name for another"
                        + meant(code)));
  }

  /** Asks whether a known one was meant: by a name, in small letters, or with the prefix. */
  private static String meant(String text) {
    return text.length() > State.LONGEST_NAME
        ? ""
        : Organizations.find(text)
            .one()
            .map(known -> "; did you mean " + known.code + " (" + known.name + ")?")
            .orElse("");
  }

  /** The code in an id, or what is not an id as it is. */
  static String withoutPrefix(String id) {
    return id.startsWith(ID_PREFIX) ? id.substring(ID_PREFIX.length()) : id;
  }

  /**
   * Returns an organisation of the application's own.
   *
   * @param code capital letters, digits and single hyphens between them
   * @throws IllegalArgumentException if the code has other characters, the name is blank, or the
   *     code is known with another name
   */
  public static Organization of(String code, String name) {
    Preconditions.checkArgument(
        isCode(code),
        "organisation code '%s': expected capital letters, digits and single hyphens between them",
        code);
    Preconditions.checkArgument(
        !name.isBlank(), "organisation '%s' needs a name, got a blank one", code);
    Organization known = Registry.BY_CODE.get(code);
    Preconditions.checkArgument(
        known == null || known.name.equals(name),
        "organisation '%s' is '%s', got '%s': expected a code of its own",
        code,
        known == null ? "" : known.name,
        name);
    return known == null ? new Organization(code, name, null, null) : known;
  }

  private static boolean isCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      boolean singleHyphen =
          c == '-' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != '-';
      if (!letterOrDigit && !singleHyphen) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Returns the organisation that comes with the library, or empty. */
  public static Optional<Organization> find(String code) {
    return Optional.ofNullable(Registry.BY_CODE.get(Objects.requireNonNull(code, "code")));
  }

  /** Returns whether {@link #of(String)} knows the code. */
  public static boolean contains(String code) {
    return Registry.BY_CODE.containsKey(code);
  }

  /** Returns the organisations that come with the library, by code. */
  public static Stream<Organization> all() {
    return Registry.BY_CODE.values().stream();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String name() {
    return name;
  }

  /** Returns the English name, whatever the locale. */
  @Override
  public String displayName(Locale locale) {
    return name;
  }

  /** Returns when it came into being: on some day of the expression. */
  public Optional<Edtf> founded() {
    return Optional.ofNullable(founded).map(Edtf::parse);
  }

  /**
   * Returns when it came to an end, or another took its place: on some day of the expression, on
   * which it was still there; empty if it has not, or that is not known.
   */
  public Optional<Edtf> dissolved() {
    return Optional.ofNullable(dissolved).map(Edtf::parse);
  }

  /**
   * Returns whether it was there on the day; {@link Certainty#UNKNOWN} of an organisation of the
   * application's own.
   */
  public Certainty existedOn(LocalDate day) {
    Certainty begun = founded().map(when -> when.bounds().startedBy(day)).orElse(Certainty.UNKNOWN);
    Certainty ended =
        dissolved().map(when -> when.bounds().isBefore(Bounds.on(day))).orElse(Certainty.NO);
    return begun.and(ended.negate());
  }

  private Object writeReplace() {
    return new Serialized(code, name);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an organisation is read from its code and name");
  }

  /** The serialized form; the name counts only where the code is not known. */
  private record Serialized(String code, String name) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read(
          "organisation",
          () -> {
            String stated = Objects.requireNonNull(name, "name");
            return find(code).orElseGet(() -> of(code, stated));
          });
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Organization organization && organization.code.equals(code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** Returns the id: {@code org:} and the code. */
  @Override
  public String toString() {
    return id();
  }
}
