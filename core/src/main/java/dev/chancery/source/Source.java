package dev.chancery.source;

import com.google.common.base.Preconditions;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.time.Edtf;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A document that says something: its title, who published it and where, when, and which text of it
 * was read.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Source implements Serializable {
  private static final long serialVersionUID = 1;

  private final String id;
  private final String title;
  private final @Nullable String publisher;
  private final @Nullable String url;
  private final @Nullable Edtf published;
  private final @Nullable Edtf asserted;
  private final @Nullable Edtf retrieved;
  private final @Nullable String licence;
  private final @Nullable String sha256;
  private final int length;

  private Source(Builder builder) {
    this.id = required(builder.id, "an id");
    this.title = required(builder.title, "a title");
    this.publisher = builder.publisher;
    this.url = builder.url;
    this.published = builder.published;
    this.asserted = Objects.equals(builder.asserted, builder.published) ? null : builder.asserted;
    this.retrieved = builder.retrieved;
    this.licence = builder.licence;
    this.sha256 = builder.sha256;
    this.length = builder.length;
    Preconditions.checkArgument(
        isId(id),
        "source id '%s': expected letters, digits, '.', '_' and '-', beginning with a letter or digit",
        id);
    Preconditions.checkArgument(
        sha256 == null || Sha256.isOne(sha256),
        "source '%s': sha256 '%s': expected 64 hexadecimal digits in lower case",
        id,
        sha256);
  }

  private static boolean isId(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && (i == 0 || "._-".indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }

  private static String required(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "a source needs " + name + ", got " + (value == null ? "none" : "a blank one"));
    }
    return value;
  }

  /**
   * Returns a builder with the two things that every source needs.
   *
   * @param id stable and readable; unique in a dataset
   */
  public static Builder builder(String id, String title) {
    return new Builder(id, title);
  }

  /** Returns the id: unique in a dataset, and what a citation in a file refers to. */
  public String id() {
    return id;
  }

  /** Returns the title. */
  public String title() {
    return title;
  }

  /** Returns the publisher, or the name of the site. */
  public Optional<String> publisher() {
    return Optional.ofNullable(publisher);
  }

  /** Returns the address. */
  public Optional<String> url() {
    return Optional.ofNullable(url);
  }

  /** Returns when it was published. */
  public Optional<Edtf> published() {
    return Optional.ofNullable(published);
  }

  /**
   * Returns the time of which it speaks when it says "now"; when nobody says, that it was
   * published.
   */
  public Optional<Edtf> asserted() {
    return Optional.ofNullable(asserted).or(this::published);
  }

  /** Returns when it was read. */
  public Optional<Edtf> retrieved() {
    return Optional.ofNullable(retrieved);
  }

  /** Returns the licence of its text, as an SPDX identifier where there is one. */
  public Optional<String> licence() {
    return Optional.ofNullable(licence);
  }

  /**
   * Returns the SHA-256 of the text that was read, in UTF-8: 64 hexadecimal digits in lower case.
   */
  public Optional<String> sha256() {
    return Optional.ofNullable(sha256);
  }

  /** Returns the length of the text that was read, in Unicode code points. */
  public OptionalInt length() {
    return length < 0 ? OptionalInt.empty() : OptionalInt.of(length);
  }

  /**
   * Returns whether it was certainly known on the day: published by then or, if nobody says when it
   * was published, read by then. When it speaks of does not count.
   */
  public boolean wasKnownOn(LocalDate day) {
    return published()
        .or(this::retrieved)
        .flatMap(date -> date.bounds().endLatest().findDay())
        .filter(latest -> !latest.isAfter(day))
        .isPresent();
  }

  /** Returns whether this is the text that the source was read from; false if it has no SHA-256. */
  public boolean isFrom(String text) {
    return sha256 != null && sha256.equals(Sha256.of(text));
  }

  /** Returns a builder that holds what this source says. */
  public Builder toBuilder() {
    Builder builder = new Builder(id, title);
    builder.publisher = publisher;
    builder.url = url;
    builder.published = published;
    builder.asserted = asserted;
    builder.retrieved = retrieved;
    builder.licence = licence;
    builder.sha256 = sha256;
    builder.length = length;
    return builder;
  }

  private Object writeReplace() {
    return new Serialized(
        id, title, publisher, url, published, asserted, retrieved, licence, sha256, length);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a source is read from what its builder takes");
  }

  /** The serialized form; the length is -1 if it is not stated. */
  private record Serialized(
      String id,
      String title,
      @Nullable String publisher,
      @Nullable String url,
      @Nullable Edtf published,
      @Nullable Edtf asserted,
      @Nullable Edtf retrieved,
      @Nullable String licence,
      @Nullable String sha256,
      int length)
      implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("source", this::build);
    }

    private Source build() {
      Builder builder = new Builder(id, title);
      builder.publisher = publisher;
      builder.url = url;
      builder.published = published;
      builder.asserted = asserted;
      builder.retrieved = retrieved;
      builder.licence = licence;
      builder.sha256 = sha256;
      if (length != -1) {
        builder.length(length);
      }
      return builder.build();
    }
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Source source && isEqual(source));
  }

  private boolean isEqual(Source source) {
    return source.id.equals(id)
        && source.title.equals(title)
        && Objects.equals(source.publisher, publisher)
        && Objects.equals(source.url, url)
        && Objects.equals(source.published, published)
        && Objects.equals(source.asserted, asserted)
        && Objects.equals(source.retrieved, retrieved)
        && Objects.equals(source.licence, licence)
        && Objects.equals(source.sha256, sha256)
        && source.length == length;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Returns the title, and the publisher if there is one. */
  @Override
  public String toString() {
    return publisher == null ? title : title + " (" + publisher + ")";
  }

  /** Builds a source. */
  public static final class Builder {
    private @Nullable String id;
    private final @Nullable String title;
    private @Nullable String publisher;
    private @Nullable String url;
    private @Nullable Edtf published;
    private @Nullable Edtf asserted;
    private @Nullable Edtf retrieved;
    private @Nullable String licence;
    private @Nullable String sha256;
    private int length = -1;

    private Builder(@Nullable String id, @Nullable String title) {
      this.id = id;
      this.title = title;
    }

    /** Sets another id. */
    @CanIgnoreReturnValue
    public Builder id(String newId) {
      id = newId;
      return this;
    }

    /** Sets the publisher, or the name of the site. */
    @CanIgnoreReturnValue
    public Builder publisher(String newPublisher) {
      publisher = newPublisher;
      return this;
    }

    /** Sets the address. */
    @CanIgnoreReturnValue
    public Builder url(String newUrl) {
      url = newUrl;
      return this;
    }

    /** Sets when it was published: some day of the expression. */
    @CanIgnoreReturnValue
    public Builder published(Edtf newPublished) {
      published = newPublished;
      return this;
    }

    /** Sets the time of which it speaks when it says "now": some day of the expression. */
    @CanIgnoreReturnValue
    public Builder asserted(Edtf newAsserted) {
      asserted = newAsserted;
      return this;
    }

    /** Sets when it was read: some day of the expression. */
    @CanIgnoreReturnValue
    public Builder retrieved(Edtf newRetrieved) {
      retrieved = newRetrieved;
      return this;
    }

    /** Sets the licence of its text, as an SPDX identifier where there is one. */
    @CanIgnoreReturnValue
    public Builder licence(String newLicence) {
      licence = newLicence;
      return this;
    }

    /** Sets the SHA-256 of the text that was read, in UTF-8. */
    @CanIgnoreReturnValue
    public Builder sha256(String newSha256) {
      sha256 = newSha256;
      return this;
    }

    /**
     * Sets the length of the text that was read, in Unicode code points.
     *
     * @throws IllegalArgumentException if it is negative
     */
    @CanIgnoreReturnValue
    public Builder length(int newLength) {
      Preconditions.checkArgument(newLength >= 0, "length %s: expected 0 or more", newLength);
      length = newLength;
      return this;
    }

    /** Sets the SHA-256 and the length of the text from the text itself. */
    @CanIgnoreReturnValue
    public Builder readFrom(String text) {
      return sha256(Sha256.of(text)).length(text.codePointCount(0, text.length()));
    }

    /**
     * Returns the source.
     *
     * @throws IllegalArgumentException if the id or the title is blank, the id has other characters
     *     than letters, digits, {@code .}, {@code _} and {@code -}, or the SHA-256 is not one
     */
    public Source build() {
      return new Source(this);
    }
  }
}
