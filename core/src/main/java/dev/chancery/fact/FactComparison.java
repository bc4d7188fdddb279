package dev.chancery.fact;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.math.LongMath;
import dev.chancery.actor.Person;
import dev.chancery.amount.Amount;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.Edtf;
import dev.chancery.time.When;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two facts beside each other: whether they are about the same thing, on which attributes they
 * cannot both be true, and in which one is only more precise than the other.
 *
 * <p>They are about the same thing if their kind is the same, the attributes of its {@link
 * Kind#key()} are, and their times may overlap: what was over before is another mission, or another
 * term of the same ambassador; a state that was gone and came back is recognised anew. Compared are
 * then the attributes of which there is only one, {@link Kind#singleValued()}, where both state
 * them:
 *
 * <ul>
 *   <li>dates conflict if no reading of their bounds makes them the same: {@code 2005} and {@code
 *       2005-11-30} do not, of which the second is more precise. What the marks {@code ~}, {@code
 *       ?} and {@code %} say does not move bounds; of two dates that are equally precise one
 *       without such a mark is the more precise. Dates with different readings conflict if they
 *       share no day;
 *   <li>amounts conflict if their ranges share no number: "about 54 million" and "53.7 million" do
 *       not. Amounts in different currencies are not compared;
 *   <li>places conflict if they have different cities or countries, one that states more is more
 *       precise; steps of an agreement are compared with the same step of the same party;
 *   <li>anything else conflicts if it is not the same. Case and white space of texts do not count.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FactComparison implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int CONFLICT = 1;
  private static final int MORE_PRECISE = 2;
  private static final int LESS_PRECISE = 4;

  private final Fact one;
  private final Fact other;

  FactComparison(Fact one, Fact other) {
    this.one = Objects.requireNonNull(one, "one");
    this.other = Objects.requireNonNull(other, "other");
  }

  /** Returns the fact that is compared. */
  public Fact one() {
    return one;
  }

  /** Returns the fact that it is compared with. */
  public Fact other() {
    return other;
  }

  /** Returns whether both are about the same thing. */
  public boolean isAboutTheSame() {
    return one.shape() == other.shape()
        && one.lasting().overlaps(other.lasting()).mayBe()
        && one.key().isPresent()
        && one.key().equals(other.key());
  }

  /** Returns whether both are about the same thing and cannot both be true. */
  public boolean isConflict() {
    for (Attribute<?, ?> attribute : compared()) {
      if ((outcome(attribute) & CONFLICT) != 0) {
        return isAboutTheSame();
      }
    }
    return false;
  }

  /** Returns whether both are about the same thing and can both be true. */
  public boolean isAgreement() {
    return isAboutTheSame() && !isConflict();
  }

  /** Returns the attributes on which they cannot both be true; none unless about the same thing. */
  public ImmutableSet<Attribute<?, ?>> conflicting() {
    return with(CONFLICT, CONFLICT);
  }

  /**
   * Returns the attributes that {@link #one()} states more exactly than {@link #other()}, whether
   * they conflict there or not; none unless about the same thing.
   */
  public ImmutableSet<Attribute<?, ?>> morePrecise() {
    return with(MORE_PRECISE | LESS_PRECISE, MORE_PRECISE);
  }

  /**
   * Returns the attributes that {@link #one()} states less exactly than {@link #other()}, whether
   * they conflict there or not; none unless about the same thing.
   */
  public ImmutableSet<Attribute<?, ?>> lessPrecise() {
    return with(MORE_PRECISE | LESS_PRECISE, LESS_PRECISE);
  }

  private ImmutableSet<Attribute<?, ?>> with(int mask, int expected) {
    ImmutableSet.Builder<Attribute<?, ?>> found = null;
    for (Attribute<?, ?> attribute : compared()) {
      if ((outcome(attribute) & mask) == expected) {
        found = found == null ? ImmutableSet.builder() : found;
        found.add(attribute);
      }
    }
    return found == null || !isAboutTheSame() ? ImmutableSet.of() : found.build();
  }

  private List<? extends Attribute<?, ?>> compared() {
    return one.shape() == other.shape() && one.shape() instanceof Kind<?> kind
        ? kind.singleValued()
        : List.of();
  }

  private int outcome(Attribute<?, ?> attribute) {
    if (attribute == Fact.WHEN) {
      return times();
    }
    Object a = one.value(attribute.index());
    Object b = other.value(attribute.index());
    return a == null || b == null ? 0 : compare(attribute.type(), a, b);
  }

  /** Compares when both were; where that follows from dates of their own, only if those agree. */
  private int times() {
    if (one.shape() instanceof Kind<?> kind && kind.impliesWhen()) {
      for (Attribute<?, ?> attribute : kind.singleValued()) {
        if (attribute != Fact.WHEN && (outcome(attribute) & CONFLICT) != 0) {
          return 0;
        }
      }
    }
    return compare(one.when(), one.bounds(), other.when(), other.bounds());
  }

  private static int compare(ValueType<?> type, Object a, Object b) {
    return switch (type.form()) {
      case WHEN -> {
        When one = (When) a;
        When other = (When) b;
        yield compare(one, one.bounds(), other, other.bounds());
      }
      case AMOUNT -> compare((Amount) a, (Amount) b);
      case STRUCTURE -> compare((Described) a, (Described) b);
      case LIST -> compareSteps((List<?>) a, (List<?>) b);
      default -> normal(a).equals(normal(b)) ? 0 : CONFLICT;
    };
  }

  private static int compare(When one, Bounds oneBounds, When other, Bounds otherBounds) {
    boolean mayBeSame =
        one.reading() == other.reading()
            ? oneBounds.coincidesWith(otherBounds).mayBe()
            : oneBounds.overlaps(otherBounds).mayBe();
    int precision =
        precision(
                doubt(oneBounds.startEarliest(), oneBounds.startLatest()),
                doubt(otherBounds.startEarliest(), otherBounds.startLatest()))
            | precision(
                doubt(oneBounds.endEarliest(), oneBounds.endLatest()),
                doubt(otherBounds.endEarliest(), otherBounds.endLatest()));
    if (precision == 0) {
      precision = precision(marks(one.edtf()), marks(other.edtf()));
    }
    return mayBeSame ? precision : precision | CONFLICT;
  }

  /** How many days a bound may be off. */
  private static long doubt(Bound earliest, Bound latest) {
    if (earliest.isDay() && latest.isDay()) {
      return LongMath.saturatedSubtract(latest.epochDay(), earliest.epochDay());
    }
    return earliest.isOpen() && earliest.equals(latest) ? 0 : Long.MAX_VALUE;
  }

  private static long marks(Edtf edtf) {
    return edtf.isUncertain() || edtf.isApproximate() ? 1 : 0;
  }

  private static int precision(long oneDoubt, long otherDoubt) {
    return oneDoubt == otherDoubt ? 0 : oneDoubt < otherDoubt ? MORE_PRECISE : LESS_PRECISE;
  }

  private static int compare(Amount one, Amount other) {
    if (!one.currency().equals(other.currency())) {
      return 0;
    }
    BigDecimal oneWidth = width(one.range());
    BigDecimal otherWidth = width(other.range());
    int precision =
        oneWidth != null && otherWidth != null
            ? precision(oneWidth.compareTo(otherWidth), 0)
            : precision(openEnds(one.range()), openEnds(other.range()));
    return one.mayEqual(other) ? precision : precision | CONFLICT;
  }

  private static @Nullable BigDecimal width(Range<BigDecimal> range) {
    return range.hasLowerBound() && range.hasUpperBound()
        ? range.upperEndpoint().subtract(range.lowerEndpoint())
        : null;
  }

  private static int openEnds(Range<BigDecimal> range) {
    return (range.hasLowerBound() ? 0 : 1) + (range.hasUpperBound() ? 0 : 1);
  }

  private static int compare(Described one, Described other) {
    int outcome = 0;
    for (Attribute<?, ?> attribute : one.shape().attributes()) {
      Object a = one.value(attribute.index());
      Object b = other.value(attribute.index());
      if (a != null && b != null) {
        outcome |= compare(attribute.type(), a, b);
      } else if (a != b) {
        outcome |= a != null ? MORE_PRECISE : LESS_PRECISE;
      }
    }
    return outcome;
  }

  /** Compares the dates of steps that an agreement takes once, and that both state once. */
  private static int compareSteps(List<?> one, List<?> other) {
    int outcome = 0;
    for (Object element : one) {
      if (element instanceof Milestone milestone && milestone.isTakenOnce()) {
        Optional<Milestone> same = onlySame(milestone, other);
        if (same.isPresent() && onlySame(milestone, one).isPresent()) {
          outcome |= compare(ValueType.MOMENT, milestone.when(), same.get().when());
        }
      }
    }
    return outcome;
  }

  private static Optional<Milestone> onlySame(Milestone step, List<?> list) {
    Milestone found = null;
    for (Object element : list) {
      if (element instanceof Milestone milestone
          && milestone.status() == step.status()
          && milestone.party().equals(step.party())) {
        if (found != null) {
          return Optional.empty();
        }
        found = milestone;
      }
    }
    return Optional.ofNullable(found);
  }

  /** A value without what writing may vary. */
  static Object normal(Object value) {
    if (value instanceof String text) {
      return ValueType.normal(text);
    }
    return value instanceof Person person ? ValueType.normal(person.name()) : value;
  }

  private Object writeReplace() {
    return new Serialized(one, other);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  private record Serialized(Fact one, Fact other) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("comparison", () -> new FactComparison(one, other));
    }
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof FactComparison comparison
        && comparison.one.equals(one)
        && comparison.other.equals(other);
  }

  @Override
  public int hashCode() {
    return Objects.hash(one, other);
  }

  /** Returns, for instance, {@code a (2005) and b (2005-11-30): agree, less precise in [when]}. */
  @Override
  public String toString() {
    String both =
        one.id() + " (" + one.when() + ") and " + other.id() + " (" + other.when() + "): ";
    if (!isAboutTheSame()) {
      return both + "not about the same";
    }
    if (isConflict()) {
      return both + "conflict on " + conflicting();
    }
    return both
        + "agree"
        + (morePrecise().isEmpty() ? "" : ", more precise in " + morePrecise())
        + (lessPrecise().isEmpty() ? "" : ", less precise in " + lessPrecise());
  }
}
