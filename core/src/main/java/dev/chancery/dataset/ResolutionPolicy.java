package dev.chancery.dataset;

import dev.chancery.fact.Fact;
import dev.chancery.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * Says which of several facts that conflict is to count, for {@link
 * Dataset#resolvedBy(ResolutionPolicy)}. Those here are used as they are or one after the other:
 * {@code preferSource(gazette).orElse(majority())}. Where editors prefer some of the facts already,
 * they choose among those only; but a source that is named goes before what editors prefer.
 *
 * <p>Own policies may be written; the testkit has a tester of this contract. A policy
 *
 * <ul>
 *   <li>returns one of the facts of the conflict, or empty to leave it open; never null;
 *   <li>returns the same for the same conflict, whatever it was asked before;
 *   <li>looks at nothing but the conflict, and changes nothing;
 *   <li>may be asked again about those facts that the one it chose left in conflict with each
 *       other.
 * </ul>
 */
@FunctionalInterface
public interface ResolutionPolicy {
  /** Returns the fact that is to count, or empty if the policy cannot tell. */
  Optional<Fact> choose(Conflict conflict);

  /** Returns the policy that asks the next one where this leaves a conflict open. */
  default ResolutionPolicy orElse(ResolutionPolicy next) {
    return new Policies.Named(
        this + ".orElse(" + next + ")",
        conflict -> choose(conflict).or(() -> next.choose(conflict)));
  }

  /** Returns the policy that chooses nothing: all facts count. */
  static ResolutionPolicy keepAll() {
    return new Policies.Named("keepAll()", conflict -> Optional.empty());
  }

  /**
   * Returns the policy that chooses what the first of the sources says, or else the second, and so
   * on; none where a source conflicts with itself. Sources are recognised by their ids.
   */
  static ResolutionPolicy preferSource(Source... inOrder) {
    List<String> ids = List.of(inOrder).stream().map(Source::id).toList();
    return new Policies.Named(
        "preferSource(" + String.join(", ", ids) + ")",
        conflict ->
            Policies.bestOfAll(
                conflict, (one, other) -> Policies.place(one, ids) < Policies.place(other, ids)));
  }

  /**
   * Returns the policy that chooses what is more precise than all that it conflicts with: on one of
   * the attributes where they do, and on none less.
   */
  static ResolutionPolicy preferPrecise() {
    return new Policies.Named(
        "preferPrecise()", conflict -> Policies.best(conflict, Policies::isMorePrecise));
  }

  /**
   * Returns the policy that chooses what was asserted last: by a source that definitely speaks of a
   * later time than all sources of what it conflicts with. None where one does not say of which
   * time it speaks.
   */
  static ResolutionPolicy latestAsserted() {
    return new Policies.Named(
        "latestAsserted()", conflict -> Policies.best(conflict, Policies::isAssertedLater));
  }

  /**
   * Returns the policy that chooses what more sources support than anything that it conflicts with.
   * A source supports what it says and what that agrees with, and counts once, however often it
   * says it.
   */
  static ResolutionPolicy majority() {
    return new Policies.Named("majority()", Policies::majority);
  }
}
