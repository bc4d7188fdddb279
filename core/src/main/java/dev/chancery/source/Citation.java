package dev.chancery.source;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A place in a source: the path of its section and, in the text that was read, a range of
 * characters (a TextPositionSelector of the W3C Web Annotation Data Model, section 4.2.5: it counts
 * Unicode code points from 0, the start is inclusive and the end exclusive).
 *
 * <p>The passage itself is not kept. The SHA-256 of the passage is, so that {@link
 * #passageIn(String)} can tell that it found the one that was cited.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Citation implements Serializable {
  private static final long serialVersionUID = 1;

  private final Source source;
  private final ImmutableList<String> section;
  private final int start;
  private final int end;
  private final @Nullable String passageSha256;

  private Citation(
      Source source,
      ImmutableList<String> section,
      int start,
      int end,
      @Nullable String passageSha256) {
    this.source = source;
    this.section = section;
    this.start = start;
    this.end = end;
    this.passageSha256 = passageSha256;
  }

  /** Returns a citation of the source as a whole. */
  public static Citation of(Source source) {
    return new Citation(Objects.requireNonNull(source, "source"), ImmutableList.of(), -1, -1, null);
  }

  /**
   * Returns this citation narrowed to a section.
   *
   * @param path the headings from the outermost to the innermost
   */
  public Citation inSection(List<String> path) {
    return new Citation(source, ImmutableList.copyOf(path), start, end, passageSha256);
  }

  /**
   * Returns this citation narrowed to a range of the text that was read, in Unicode code points.
   *
   * @throws IllegalArgumentException if the range is empty or reversed, begins before 0, or ends
   *     beyond the text
   */
  public Citation at(int startInclusive, int endExclusive) {
    if (startInclusive < 0 || endExclusive <= startInclusive) {
      throw new IllegalArgumentException(
          "citation of '"
              + source.id()
              + "': range ["
              + startInclusive
              + ", "
              + endExclusive
              + "): expected 0 <= start < end");
    }
    if (source.length().isPresent() && endExclusive > source.length().getAsInt()) {
      throw new IllegalArgumentException(
          "citation of '"
              + source.id()
              + "': range ["
              + startInclusive
              + ", "
              + endExclusive
              + ") lies outside its text: expected an end of at most "
              + source.length().getAsInt());
    }
    return new Citation(source, section, startInclusive, endExclusive, passageSha256);
  }

  /**
   * Returns this citation with the SHA-256 of the passage, in UTF-8.
   *
   * @throws IllegalArgumentException if this citation has no range, or that is not a SHA-256
   */
  public Citation withPassageSha256(String sha256) {
    if (start < 0) {
      throw new IllegalArgumentException(
          "citation of '" + source.id() + "': the SHA-256 of a passage needs a range, got none");
    }
    if (!Sha256.isOne(sha256)) {
      throw new IllegalArgumentException(
          "citation of '"
              + source.id()
              + "': sha256 '"
              + sha256
              + "': expected 64 hexadecimal digits in lower case");
    }
    return new Citation(source, section, start, end, sha256);
  }

  /**
   * Returns the citation of the first place in the text that holds the passage, with its SHA-256.
   *
   * @throws IllegalArgumentException if the text does not hold the passage
   */
  public static Citation ofPassage(Source source, String text, String passage) {
    int index = text.indexOf(passage);
    if (index < 0 || passage.isEmpty()) {
      throw new IllegalArgumentException(
          "the text of '" + source.id() + "' does not hold the passage '" + passage + "'");
    }
    int start = text.codePointCount(0, index);
    int end = start + passage.codePointCount(0, passage.length());
    return of(source).at(start, end).withPassageSha256(Sha256.of(passage));
  }

  /**
   * Returns the same place in another source, such as the same document under another id.
   *
   * @throws IllegalArgumentException if the range ends beyond its text
   */
  public Citation withSource(Source newSource) {
    return of(newSource, section, start, end, passageSha256);
  }

  private static Citation of(
      Source source, List<String> section, int start, int end, @Nullable String passageSha256) {
    Citation whole = of(source).inSection(section);
    Citation range = start < 0 ? whole : whole.at(start, end);
    return passageSha256 == null ? range : range.withPassageSha256(passageSha256);
  }

  /** Returns the source. */
  public Source source() {
    return source;
  }

  /** Returns the headings from the outermost to the innermost; empty for the top of the text. */
  public ImmutableList<String> section() {
    return section;
  }

  /** Returns the first character of the passage, counted in code points from 0. */
  public OptionalInt start() {
    return start < 0 ? OptionalInt.empty() : OptionalInt.of(start);
  }

  /** Returns the first character behind the passage, counted in code points from 0. */
  public OptionalInt end() {
    return end < 0 ? OptionalInt.empty() : OptionalInt.of(end);
  }

  /** Returns the SHA-256 of the passage in UTF-8. */
  public Optional<String> passageSha256() {
    return Optional.ofNullable(passageSha256);
  }

  /**
   * Returns the passage that this citation points at.
   *
   * @param text the text of the source
   * @throws PassageException if this citation has no range, the text is not the one that the source
   *     was read from, or the range holds another passage
   */
  public String passageIn(String text) {
    if (source.sha256().isPresent() && !source.isFrom(text)) {
      throw new PassageException(
          this,
          "the text has SHA-256 "
              + Sha256.of(text)
              + ", expected "
              + source.sha256().orElseThrow());
    }
    int length = text.codePointCount(0, text.length());
    if (start < 0) {
      throw new PassageException(this, "it has no range");
    }
    if (end > length) {
      throw new PassageException(this, "the text ends at " + length);
    }
    int from = text.offsetByCodePoints(0, start);
    String passage = text.substring(from, text.offsetByCodePoints(from, end - start));
    if (passageSha256 != null && !passageSha256.equals(Sha256.of(passage))) {
      throw new PassageException(
          this,
          "its range holds a passage with SHA-256 "
              + Sha256.of(passage)
              + ", expected "
              + passageSha256);
    }
    return passage;
  }

  private Object writeReplace() {
    return new Serialized(source, List.copyOf(section), start, end, passageSha256);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a citation is read from its source and place");
  }

  /** The serialized form; start and end are -1 if there is no range. */
  private record Serialized(
      Source source, List<String> section, int start, int end, @Nullable String passageSha256)
      implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read(
          "citation",
          () -> of(source, List.of(section.toArray(new String[0])), start, end, passageSha256));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Citation citation
        && citation.source.equals(source)
        && citation.section.equals(section)
        && citation.start == start
        && citation.end == end
        && Objects.equals(citation.passageSha256, passageSha256);
  }

  @Override
  public int hashCode() {
    int hash = 31 * source.hashCode() + section.hashCode();
    hash = 31 * (31 * hash + start) + end;
    return 31 * hash + Objects.hashCode(passageSha256);
  }

  /** Returns, for instance, {@code Azerbaijan–Spain relations (Wikipedia), History [204, 330)}. */
  @Override
  public String toString() {
    String place = section.isEmpty() ? "" : ", " + Joiner.on(" / ").join(section);
    return source + place + (start < 0 ? "" : " [" + start + ", " + end + ")");
  }
}
