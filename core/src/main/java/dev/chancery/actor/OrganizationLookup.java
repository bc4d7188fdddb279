package dev.chancery.actor;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * Which organisations a code or a name may mean: none, one or several, and why.
 *
 * @param asked the code or the name, and the day where one was given
 * @param organizations those it may mean, by code
 * @param reason why there is none, or why there are several; empty where there is one
 */
public record OrganizationLookup(
    String asked, ImmutableList<Organization> organizations, String reason)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Makes one; none may be null. */
  public OrganizationLookup {
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(organizations, "organizations");
    Objects.requireNonNull(reason, "reason");
  }

  /** Returns the organisation, if it is one; empty for none and for several. */
  public Optional<Organization> one() {
    return organizations.size() == 1 ? Optional.of(organizations.get(0)) : Optional.empty();
  }

  /**
   * Returns the organisation.
   *
   * @throws UnknownActorException if there is none or there are several; says why
   */
  public Organization get() {
    if (organizations.size() != 1) {
      throw new UnknownActorException(asked, reason);
    }
    return organizations.get(0);
  }

  private Object readResolve() throws InvalidObjectException {
    SerializedForm.check(Organization.class, organizations);
    return this;
  }
}
