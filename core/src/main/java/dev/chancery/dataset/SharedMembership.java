package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Organization;
import dev.chancery.fact.Membership;
import dev.chancery.time.Certainty;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Objects;

/**
 * That two actors belong to the same organisation on a day; worked out from the membership of each.
 *
 * @param organization the organisation
 * @param certainty whether both belong to it: never {@link Certainty#NO}
 * @param memberships the memberships it rests on, of the one and of the other
 */
public record SharedMembership(
    Organization organization, Certainty certainty, ImmutableList<Membership> memberships)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Makes one; none may be null. */
  public SharedMembership {
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(certainty, "certainty");
    Objects.requireNonNull(memberships, "memberships");
  }

  private Object readResolve() throws InvalidObjectException {
    SerializedForm.check(Membership.class, memberships);
    return this;
  }
}
