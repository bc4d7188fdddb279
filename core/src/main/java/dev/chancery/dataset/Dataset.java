package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.query.AccreditationQuery;
import dev.chancery.query.AgreementQuery;
import dev.chancery.query.CorporateActivityQuery;
import dev.chancery.query.EngagementQuery;
import dev.chancery.query.FactQuery;
import dev.chancery.query.FrameworkEngagementQuery;
import dev.chancery.query.InvestmentQuery;
import dev.chancery.query.MembershipQuery;
import dev.chancery.query.MissionQuery;
import dev.chancery.query.PositionQuery;
import dev.chancery.query.ProgrammeQuery;
import dev.chancery.query.QueryEngine;
import dev.chancery.query.RecognitionQuery;
import dev.chancery.query.RelationsEventQuery;
import dev.chancery.query.TradeQuery;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Facts, the sources they cite, the organisations they name, and the coverage that is claimed: one
 * immutable value, safe to be asked by any number of threads.
 *
 * <p>Two datasets are equal if all of this is.
 */
public final class Dataset implements Serializable {
  private static final long serialVersionUID = 1;

  private final String name;
  private final @Nullable String title;
  private final @Nullable String version;
  private final @Nullable String licence;
  private final @Nullable String checksum;
  private final ImmutableMap<String, String> otherFields;
  private final FactStore facts;
  private final ImmutableMap<String, Source> sources;
  private final ImmutableMap<String, Organization> organizations;
  private final ImmutableList<Coverage> coverage;

  /** Made when it is first asked for. */
  private volatile @Nullable Covered covered;

  private final ImmutableList<RelatedTopic> relatedTopics;
  private final QueryEngine engine;

  /** Where the rest is, if this is not all; then the fields have what is held of it. */
  private final @Nullable Extended extended;

  private Dataset(Builder builder) {
    this.name = builder.name;
    this.title = builder.title;
    this.version = builder.version;
    this.licence = builder.licence;
    this.checksum = builder.checksum;
    this.otherFields = builder.otherFields;
    this.facts = new FactStore(builder.facts, builder.deferred);
    this.sources = ImmutableMap.copyOf(new TreeMap<>(builder.sources));
    this.organizations = ImmutableMap.copyOf(new TreeMap<>(builder.organizations));
    this.coverage = ImmutableList.copyOf(builder.coverage.list());
    this.relatedTopics = ImmutableList.copyOf(builder.relatedTopics.list());
    this.engine = new Indexed(facts);
    this.extended = null;
  }

  /** The same under another name, or with the rest of it elsewhere. */
  private Dataset(
      Dataset held,
      String name,
      @Nullable String title,
      QueryEngine engine,
      @Nullable Extended extended) {
    this.name = name;
    this.title = title;
    this.version = held.version;
    this.licence = held.licence;
    this.checksum = null;
    this.otherFields = held.otherFields;
    this.facts = held.facts;
    this.sources = held.sources;
    this.organizations = held.organizations;
    this.coverage = held.coverage;
    this.relatedTopics = held.relatedTopics;
    this.engine = engine;
    this.extended = extended;
  }

  /** Returns an empty builder of a dataset with the name. */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** Returns a builder that holds what this dataset says, except for its checksum. */
  public Builder toBuilder() {
    Builder builder = describedAlike();
    builder.otherFields = otherFields;
    builder.coverage.addAll(coverage());
    return builder.addAll(list());
  }

  /**
   * Returns this dataset with another one, which is read when something else is asked than about
   * the pair. Answers are those of both together; only what {@link #asKnownOn} keeps of coverage is
   * judged by the sources of each.
   *
   * @param newName the name of both together
   * @param newTitle their title
   * @param pair the pair of which this dataset has all facts between the two, and all coverage
   * @param rest what reads the other; asked when it is needed, once more for a day on which what
   *     was known is asked; its facts, sources and organisations are checked then as {@link
   *     Builder#addAll(Dataset)} does
   */
  public Dataset extendedBy(String newName, String newTitle, Dyad pair, Supplier<Dataset> rest) {
    return new Dataset(this, newName, newTitle, engine, extended).extendedBy(pair, rest);
  }

  /** As the other, under the name that this has. */
  Dataset extendedBy(Dyad pair, Supplier<Dataset> rest) {
    Extended both = new Extended(this, pair, rest);
    return new Dataset(this, name, title, both, both);
  }

  /** Returns a dataset that holds all that this one says. */
  private Dataset whole() {
    return extended == null ? this : extended.whole();
  }

  QueryEngine engine() {
    return engine;
  }

  private Builder describedAlike() {
    Builder builder = new Builder(name);
    builder.title = title;
    builder.version = version;
    builder.licence = licence;
    builder.sources.putAll(sources());
    builder.organizations.putAll(organizations());
    builder.relatedTopics.addAll(relatedTopics());
    return builder;
  }

  // What it is.

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the title. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** Returns the version. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  /** Returns the licence, as an SPDX identifier where there is one. */
  public Optional<String> licence() {
    return Optional.ofNullable(licence);
  }

  /**
   * Returns the checksum that its file states: {@code sha256:} and 64 hexadecimal digits. Reading
   * does not check it; {@code DatasetWriter.checksum} tells what it should be.
   */
  public Optional<String> checksum() {
    return Optional.ofNullable(checksum);
  }

  /**
   * Returns what its file says of the dataset beyond what this version knows, to be passed on: by
   * the JSON Pointer (RFC 6901) of each field its value, as JSON, in the order of the pointers.
   * Sources and organisations are pointed at by their id or code.
   */
  public ImmutableMap<String, String> otherFields() {
    return otherFields;
  }

  /** Returns the coverage that is claimed. */
  public ImmutableList<Coverage> coverage() {
    return whole().coverage;
  }

  /**
   * Returns whether every fact of the kind and the pair is claimed for every day, both inclusive;
   * of memberships, every full one.
   */
  public boolean covers(
      Kind<?> kind, Dyad pair, LocalDate firstInclusive, LocalDate lastInclusive) {
    Dataset asked = extended == null ? this : extended.about(pair);
    return asked.covered().covers(kind, pair, firstInclusive, lastInclusive);
  }

  private Covered covered() {
    Covered made = covered;
    if (made == null) {
      made = new Covered(coverage);
      covered = made;
    }
    return made;
  }

  /** Returns the sources, by id. */
  public ImmutableMap<String, Source> sources() {
    return whole().sources;
  }

  /** Returns the organisations that facts name, by code. */
  public ImmutableMap<String, Organization> organizations() {
    return whole().organizations;
  }

  /** Returns the links from relationships to what is worth reading beside them. */
  public ImmutableList<RelatedTopic> relatedTopics() {
    return whole().relatedTopics;
  }

  // Single facts.

  /**
   * Returns the fact with the id.
   *
   * @throws FactNotFoundException if there is none
   */
  public Fact get(String id) {
    return find(id).orElseThrow(() -> new FactNotFoundException(id, this));
  }

  /** Returns the fact with the id, or empty. */
  public Optional<Fact> find(String id) {
    Fact held = facts.get(id);
    return Optional.ofNullable(held == null ? whole().facts.get(id) : held);
  }

  /** Returns whether a fact has the id. */
  public boolean contains(String id) {
    return find(id).isPresent();
  }

  /** Returns all facts in {@link Fact#DISPLAY_ORDER}, as they are held. */
  List<Fact> list() {
    return whole().facts.list();
  }

  // Queries.

  /** Asks about facts of every kind. */
  public FactQuery facts() {
    return new FactQuery(engine);
  }

  /** Asks about recognitions. */
  public RecognitionQuery recognitions() {
    return new RecognitionQuery(engine);
  }

  /** Asks about events in diplomatic relations. */
  public RelationsEventQuery relationsEvents() {
    return new RelationsEventQuery(engine);
  }

  /** Asks about missions. */
  public MissionQuery missions() {
    return new MissionQuery(engine);
  }

  /** Asks about heads of mission. */
  public AccreditationQuery accreditations() {
    return new AccreditationQuery(engine);
  }

  /** Asks about visits, meetings and consultations. */
  public EngagementQuery engagements() {
    return new EngagementQuery(engine);
  }

  /** Asks about agreements. */
  public AgreementQuery agreements() {
    return new AgreementQuery(engine);
  }

  /** Asks about memberships. */
  public MembershipQuery memberships() {
    return new MembershipQuery(engine);
  }

  /** Asks about trade. */
  public TradeQuery trade() {
    return new TradeQuery(engine);
  }

  /** Asks about direct investment. */
  public InvestmentQuery investments() {
    return new InvestmentQuery(engine);
  }

  /** Asks about positions. */
  public PositionQuery positions() {
    return new PositionQuery(engine);
  }

  /** Asks about programmes. */
  public ProgrammeQuery programmes() {
    return new ProgrammeQuery(engine);
  }

  /** Asks about what companies do. */
  public CorporateActivityQuery corporateActivities() {
    return new CorporateActivityQuery(engine);
  }

  /** Asks about what is done in the framework of organisations. */
  public FrameworkEngagementQuery frameworkEngagements() {
    return new FrameworkEngagementQuery(engine);
  }

  /**
   * Returns what the two have to do with each other; the same whichever comes first.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public Relationship between(Actor one, Actor other) {
    return new Relationship(this, Dyad.between(one, other), null);
  }

  /**
   * Returns whether the one was a full member of the organisation on the day; the same as {@link
   * Relationship#isMemberOn} of the two.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public Answer isMemberOn(Actor member, Organization organization, LocalDate day) {
    return between(member, organization).isMemberOn(member, organization, day);
  }

  /**
   * Returns the conflicts: facts about the same thing that cannot all be true, though each has its
   * source, such as two days on which relations were established, or two amounts for the same
   * trade. A difference in precision is none, and derived and deprecated facts do not count. What
   * is in conflict is what the kind of the facts says, see {@link dev.chancery.fact.FactComparison}
   * and {@link Kind#singleValued()}.
   */
  public ImmutableList<Conflict> conflicts() {
    return Conflict.in(list());
  }

  /**
   * Returns this dataset with its conflicts resolved as far as the policy can tell: what it chooses
   * is {@link Fact.Rank#PREFERRED}, and what conflicts with that is {@link Fact.Rank#DEPRECATED},
   * so that queries which ask for {@code current()} facts do not find it. Nothing else changes, and
   * no fact is dropped.
   *
   * @throws IllegalArgumentException if the policy chooses what is no fact of the conflict; names
   *     the policy, the fact and the conflict
   */
  public Dataset resolvedBy(ResolutionPolicy policy) {
    Map<String, Fact.Rank> ranks = Resolving.ranks(conflicts(), policy);
    if (ranks.isEmpty()) {
      return this;
    }
    Builder resolved = toBuilder();
    ranks.forEach((id, rank) -> resolved.replace(Altered.withRank(get(id), rank)));
    return resolved.build();
  }

  // Other datasets.

  /**
   * Returns what both datasets say together, and how they agree. Takes time in proportion to the
   * number of facts, as long as they do not claim too many different things about one.
   */
  public Merge mergedWith(Dataset other) {
    return Merge.of(this, other);
  }

  /**
   * Returns what changed from this dataset to the other, which is another version of it: facts are
   * the same if their ids are.
   */
  public DatasetDiff diff(Dataset after) {
    return Differences.between(this, after);
  }

  /**
   * Returns what was known on the day: facts, and citations of facts, from sources that were
   * certainly published by then. Coverage is claimed with all sources in view, so it is kept only
   * if all were known.
   */
  public Dataset asKnownOn(LocalDate day) {
    if (extended != null) {
      return extended.each(part -> part.asKnownOn(day));
    }
    Builder known = describedAlike();
    if (sources.values().stream().allMatch(source -> source.wasKnownOn(day))) {
      known.coverage.addAll(coverage);
    }
    known.sources.values().removeIf(source -> !source.wasKnownOn(day));
    known.relatedTopics.clear();
    for (RelatedTopic topic : relatedTopics) {
      ImmutableList<Citation> citations = knownOn(day, topic.citations());
      if (!citations.isEmpty()) {
        known.relatedTopics.add(topic.withCitations(citations));
      }
    }
    for (Fact fact : facts.list()) {
      ImmutableList<Citation> citations = knownOn(day, fact.citations());
      if (citations.size() == fact.citations().size()) {
        known.add(fact);
      } else if (!citations.isEmpty()) {
        known.add(Altered.withCitations(fact, citations));
      }
    }
    known.dropDangling();
    return new Dataset(known);
  }

  private static ImmutableList<Citation> knownOn(LocalDate day, List<Citation> citations) {
    return citations.stream()
        .filter(each -> each.source().wasKnownOn(day))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the facts about the pair that may have begun by the day. */
  Dataset upTo(LocalDate day, Dyad pair) {
    Builder builder = new Builder(name);
    for (Fact fact : facts().between(pair.first(), pair.second()).list()) {
      if (fact.bounds().startedBy(day).mayBe()) {
        builder.add(fact);
      }
    }
    return new Dataset(builder);
  }

  private Object writeReplace() {
    return new Serialized(
        name,
        title,
        version,
        licence,
        checksum,
        new TreeMap<>(otherFields),
        List.copyOf(sources().values()),
        List.copyOf(organizations().values()),
        List.copyOf(coverage()),
        List.copyOf(relatedTopics()),
        List.copyOf(list()));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("expected the serialized form " + Serialized.class.getName());
  }

  /** The serialized form; what was deferred is read for it. */
  private record Serialized(
      String name,
      @Nullable String title,
      @Nullable String version,
      @Nullable String licence,
      @Nullable String checksum,
      Map<String, String> otherFields,
      List<Source> sources,
      List<Organization> organizations,
      List<Coverage> coverage,
      List<RelatedTopic> relatedTopics,
      List<Fact> facts)
      implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() throws InvalidObjectException {
      return SerializedForm.read("dataset", this::build);
    }

    private Dataset build() {
      Builder builder = new Builder(name);
      builder.title = title;
      builder.version = version;
      builder.licence = licence;
      builder.checksum = checksum;
      builder.otherFields(otherFields);
      sources.forEach(builder::source);
      organizations.forEach(builder::organization);
      coverage.forEach(builder::coverage);
      relatedTopics.forEach(builder::relatedTopic);
      return builder.addAll(facts).build();
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Dataset dataset
        && dataset.name.equals(name)
        && Objects.equals(dataset.title, title)
        && Objects.equals(dataset.version, version)
        && Objects.equals(dataset.licence, licence)
        && dataset.otherFields.equals(otherFields)
        && dataset.whole().facts.equals(whole().facts)
        && dataset.sources().equals(sources())
        && dataset.organizationNames().equals(organizationNames())
        && dataset.coverage().equals(coverage())
        && dataset.relatedTopics().equals(relatedTopics());
  }

  /** By code: of organisations, the names are not part of who they are. */
  private Map<String, String> organizationNames() {
    return Maps.transformValues(organizations(), Organization::name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, version);
  }

  /** Returns the name, the version if there is one, and how many facts there are. */
  @Override
  public String toString() {
    int count = whole().facts.size();
    String size = count == 1 ? "1 fact" : count + " facts";
    return name + (version == null ? "" : " " + version) + " (" + size + ")";
  }

  /** Builds a dataset. The sources and organisations of its facts come with the facts. */
  public static final class Builder {
    private final String name;
    private @Nullable String title;
    private @Nullable String version;
    private @Nullable String licence;
    private @Nullable String checksum;
    private ImmutableMap<String, String> otherFields = ImmutableMap.of();
    private final FactSet facts = new FactSet();
    private final Map<String, FactStore.Deferred> deferred = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Organization> organizations = new HashMap<>();
    private final Distinct<Coverage> coverage = Distinct.coverage();
    private final Distinct<RelatedTopic> relatedTopics = Distinct.relatedTopics();

    private Builder(String name) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a dataset needs a name, got a blank one");
      }
      this.name = name;
    }

    /** Sets the title. */
    @CanIgnoreReturnValue
    public Builder title(String newTitle) {
      title = newTitle;
      return this;
    }

    /** Sets the version. */
    @CanIgnoreReturnValue
    public Builder version(String newVersion) {
      version = newVersion;
      return this;
    }

    /** Sets the licence, as an SPDX identifier where there is one. */
    @CanIgnoreReturnValue
    public Builder licence(String newLicence) {
      licence = newLicence;
      return this;
    }

    /** Sets the checksum that the file of the dataset states. */
    @CanIgnoreReturnValue
    public Builder checksum(String newChecksum) {
      checksum = newChecksum;
      return this;
    }

    /**
     * Sets what the file of the dataset says beyond what this version knows; see {@link
     * Dataset#otherFields()}.
     *
     * @param fields the values as JSON, by their JSON Pointers
     * @throws IllegalArgumentException if what should be a pointer does not begin with a slash
     */
    @CanIgnoreReturnValue
    public Builder otherFields(Map<String, String> fields) {
      for (String pointer : fields.keySet()) {
        if (!pointer.startsWith("/")) {
          throw new IllegalArgumentException(
              "dataset '"
                  + name
                  + "': otherFields: '"
                  + pointer
                  + "': expected a JSON Pointer, such as /name");
        }
      }
      otherFields = ImmutableMap.copyOf(new TreeMap<>(fields));
      return this;
    }

    /**
     * Adds a fact.
     *
     * @throws IllegalArgumentException if another fact has its id, or it cites a source, or names
     *     an organisation, that differs from one of the same id or code
     */
    @CanIgnoreReturnValue
    public Builder add(Fact fact) {
      boolean citesKnown = true;
      for (Citation citation : fact.citations()) {
        citesKnown &= isKnown(citation.source());
      }
      List<Organization> newcomers = new ArrayList<>(0);
      fact.forEachActor(actor -> addIfNew(actor, newcomers));
      if (!facts.add(fact)) {
        throw new IllegalArgumentException(
            "two facts have the id '" + fact.id() + "': expected ids that are unique in a dataset");
      }
      if (!citesKnown) {
        fact.citations().forEach(citation -> source(citation.source()));
      }
      newcomers.forEach(this::organization);
      return this;
    }

    private void addIfNew(Actor actor, List<Organization> newcomers) {
      if (actor instanceof Organization organization && !isKnown(organization)) {
        newcomers.add(organization);
      }
    }

    /**
     * Adds facts.
     *
     * @throws IllegalArgumentException as {@link #add(Fact)}
     */
    @CanIgnoreReturnValue
    public Builder addAll(Collection<? extends Fact> newFacts) {
      newFacts.forEach(this::add);
      return this;
    }

    /**
     * Adds facts of one kind that are read when they are first asked for. Their ids, sources and
     * organisations are not checked against those of the others: what gives them answers for that.
     *
     * @param kindName the name of the kind of all of them
     * @param size how many there are
     * @param reader what gives them; asked once, by one thread
     */
    @CanIgnoreReturnValue
    public Builder defer(
        String kindName, int size, Supplier<? extends Collection<? extends Fact>> reader) {
      deferred.put(kindName, new FactStore.Deferred(size, reader));
      return this;
    }

    /**
     * Adds a source.
     *
     * @throws IllegalArgumentException if it differs from one of the same id
     */
    @CanIgnoreReturnValue
    public Builder source(Source source) {
      if (!isKnown(source)) {
        sources.put(source.id(), source);
      }
      return this;
    }

    private boolean isKnown(Source source) {
      Source same = sources.get(source.id());
      if (same != null && !same.equals(source)) {
        throw new IllegalArgumentException(
            "two sources have the id '"
                + source.id()
                + "': '"
                + same.title()
                + "' and '"
                + source.title()
                + "', or they differ elsewhere; expected ids that are unique in a dataset");
      }
      return same != null;
    }

    /**
     * Adds an organisation.
     *
     * @throws IllegalArgumentException if another one has its code
     */
    @CanIgnoreReturnValue
    public Builder organization(Organization organization) {
      if (!isKnown(organization)) {
        organizations.put(organization.code(), organization);
      }
      return this;
    }

    private boolean isKnown(Organization organization) {
      Organization same = organizations.get(organization.code());
      if (same != null && !same.name().equals(organization.name())) {
        throw new IllegalArgumentException(
            "two organisations have the code '"
                + organization.code()
                + "': '"
                + same.name()
                + "' and '"
                + organization.name()
                + "'; expected codes that are unique in a dataset");
      }
      return same != null;
    }

    /**
     * Adds the facts, sources, organisations, coverage and links of the other dataset.
     *
     * @throws IllegalArgumentException as {@link #add(Fact)}, {@link #source} and {@link
     *     #organization}; {@link Dataset#mergedWith} joins what is not known to fit
     */
    @CanIgnoreReturnValue
    public Builder addAll(Dataset other) {
      other.sources().values().forEach(this::source);
      other.organizations().values().forEach(this::organization);
      other.coverage().forEach(this::coverage);
      other.relatedTopics().forEach(this::relatedTopic);
      return addAll(other.list());
    }

    /** Adds the facts of the other builder, which is not used any more. */
    Builder addFactsOf(Builder other) {
      return addAll(new FactStore(other.facts, other.deferred).list());
    }

    private void pair(Dyad pair) {
      actor(pair.first());
      actor(pair.second());
    }

    private void actor(Actor actor) {
      if (actor instanceof Organization organization) {
        organization(organization);
      }
    }

    /** Adds a claim of coverage. */
    @CanIgnoreReturnValue
    public Builder coverage(Coverage claim) {
      if (coverage.add(claim)) {
        if (claim.pair().isPresent()) {
          pair(claim.pair().get());
        }
        if (claim.actor().isPresent()) {
          actor(claim.actor().get());
        }
      }
      return this;
    }

    /** Adds a link from a relationship. */
    @CanIgnoreReturnValue
    public Builder relatedTopic(RelatedTopic topic) {
      if (relatedTopics.add(topic)) {
        for (Citation citation : topic.citations()) {
          source(citation.source());
        }
        pair(topic.relationship());
        if (topic.pair().isPresent()) {
          pair(topic.pair().get());
        }
        if (topic.actor().isPresent()) {
          actor(topic.actor().get());
        }
      }
      return this;
    }

    /** Drops references to facts that are not there, and facts that were worked out from them. */
    private void dropDangling() {
      List<FactSet.Reference> dangling = facts.dangling();
      while (!dangling.isEmpty()) {
        for (FactSet.Reference reference : dangling) {
          Optional<Fact> kept = Altered.withReferencesAmong(reference.from(), facts::contains);
          facts.remove(reference.from().id());
          kept.ifPresent(facts::add);
        }
        dangling = facts.dangling();
      }
    }

    /** Puts the fact in the place of the one that has its id. */
    void replace(Fact fact) {
      facts.remove(fact.id());
      add(fact);
    }

    /** Returns whether a fact that was added has the id. */
    public boolean contains(String id) {
      return facts.contains(id);
    }

    /**
     * Returns the dataset.
     *
     * @throws IllegalArgumentException if a fact refers to another by an id that no fact has
     */
    public Dataset build() {
      for (String kindName : facts.kindNames()) {
        if (deferred.containsKey(kindName)) {
          throw new IllegalArgumentException(
              kindName + " facts were added and deferred: expected one or the other");
        }
      }
      for (FactSet.Reference dangling : facts.dangling()) {
        throw new IllegalArgumentException(
            dangling.from().kindName()
                + " '"
                + dangling.from().id()
                + "': no fact has the id '"
                + dangling.to()
                + "' that it refers to");
      }
      return new Dataset(this);
    }
  }
}
