package dev.chancery.query;

import com.google.common.collect.ImmutableSet;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Organization;
import dev.chancery.fact.Membership;
import java.util.Comparator;

/**
 * A question about memberships. Where sources contradict each other, one membership has several
 * facts; {@link #members()} has each member once.
 */
public final class MembershipQuery extends DirectedQuery<Membership, MembershipQuery> {
  /** Asks the engine for all of them. */
  public MembershipQuery(QueryEngine engine) {
    this(engine, Criteria.all("memberships", Membership.KIND));
  }

  private MembershipQuery(QueryEngine engine, Criteria<Membership> criteria) {
    super(engine, criteria);
  }

  @Override
  MembershipQuery with(QueryEngine sameEngine, Criteria<Membership> newCriteria) {
    return new MembershipQuery(sameEngine, newCriteria);
  }

  /** Keeps memberships of the actor; the same as {@link #from(Actor)}. */
  public MembershipQuery of(Actor member) {
    return with(new Condition.From(member));
  }

  /** Keeps memberships in the organisation; the same as {@link #to(Actor)}. */
  public MembershipQuery in(Organization organization) {
    return with(new Condition.To(organization));
  }

  /** Keeps memberships of the form. */
  public MembershipQuery form(Membership.Form form) {
    return has("form", Membership.FORM, form);
  }

  /** Returns whose memberships they are: each member once, by id, however many facts it has. */
  public ImmutableSet<Actor> members() {
    return list().stream()
        .map(Membership::member)
        .sorted(Comparator.comparing(Actor::id))
        .collect(ImmutableSet.toImmutableSet());
  }
}
