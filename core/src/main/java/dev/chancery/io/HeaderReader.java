package dev.chancery.io;

import dev.chancery.actor.Actor;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.io.LoadFailure.Reason;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a file says of its dataset, beside the facts, in whatever order it does. */
final class HeaderReader {
  private final JsonInput.Opener opener;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Organization> organizations = new LinkedHashMap<>();
  private final ValueReader values = new ValueReader(sources, organizations);
  private final Map<String, String> others = new LinkedHashMap<>();

  /** What refers to sources and organisations that may follow. */
  private final Map<String, Captured> late = new LinkedHashMap<>();

  /** The pointer of the object that says what the dataset is. */
  private String top = "";

  private boolean formatSeen;
  private int version;
  private Dataset.@Nullable Builder dataset;
  private @Nullable String title;
  private @Nullable String datasetVersion;
  private @Nullable String licence;
  private @Nullable String checksum;
  private int factCount = -1;
  private boolean sourcesSeen;
  private boolean organizationsSeen;
  private boolean factsBegun;
  private boolean complete;
  private final List<Coverage> coverage = new ArrayList<>();
  private final List<RelatedTopic> topics = new ArrayList<>();

  HeaderReader(JsonInput.Opener opener) {
    this.opener = opener;
  }

  /** Returns what reads values that refer to what this says. */
  ValueReader values() {
    return values;
  }

  /** Returns what this version does not know of what was read, by its pointer. */
  Map<String, String> others() {
    return others;
  }

  /** Returns a reader of facts that refer to what this says, for one thread. */
  FactReader factReader() {
    factsBegun = true;
    return new FactReader(new ValueReader(sources, organizations), opener);
  }

  /** Whether all has been said that facts need; organisations may not be said at all. */
  boolean isReady() {
    return formatSeen && version > 0 && dataset != null && sourcesSeen;
  }

  int version() {
    return version;
  }

  /** Returns how many facts the file says it has; -1 if it does not say. */
  int factCount() {
    return factCount;
  }

  void checksum(String stated) {
    checksum = stated;
  }

  /** Reads an object that says all but the facts. */
  void read(Input in) {
    Input object = in.object();
    long start = object.here();
    top = object.pointer();
    for (String name = object.nextField(); name != null; name = object.nextField()) {
      field(name, object);
    }
    complete(object, start);
  }

  /** Reads a field of the object that says what the dataset is. */
  void field(String name, Input in) {
    switch (name) {
      case "format" -> {
        if (!in.text().equals(Header.FORMAT)) {
          throw new LoadException(in.failure(Reason.FORMAT, in.shown(), "'" + Header.FORMAT + "'"));
        }
        formatSeen = true;
      }
      case "formatVersion" -> version = version(in);
      case "name" -> {
        try {
          dataset = Dataset.builder(in.text());
        } catch (IllegalArgumentException e) {
          throw in.invalid("a valid one; " + e.getMessage(), e);
        }
      }
      case Header.FACTS ->
          throw new LoadException(
              in.failure(
                  Reason.FORMAT, "the field 'facts'", "each fact in a line or row of its own"));
      case "title" -> title = in.text();
      case "version" -> datasetVersion = in.text();
      case "licence" -> licence = in.text();
      case "checksum" -> checksum = in.text();
      case "factCount" -> factCount = ValueReader.count(in);
      case "sources" -> {
        Input list = in.list();
        while (list.nextElement()) {
          source(list);
        }
        sourcesSeen = true;
      }
      case "organizations" -> {
        if (factsBegun) {
          throw new LoadException(
              in.failure(Reason.FORMAT, "organisations behind facts", "them before the facts"));
        }
        Input list = in.list();
        while (list.nextElement()) {
          organization(list);
        }
        organizationsSeen = true;
      }
      case "coverage", "relatedTopics" -> {
        if (!complete && !(sourcesSeen && organizationsSeen)) {
          late.put(name, in.capture());
          return;
        }
        Input list = in.list();
        while (list.nextElement()) {
          if (name.equals("coverage")) {
            coverage(list);
          } else {
            topic(list);
          }
        }
      }
      default -> {
        values.keep(in);
        others.putAll(values.takeOthers(top, ""));
      }
    }
  }

  private static int version(Input in) {
    int version = ValueReader.count(in);
    if (version < Header.OLDEST_VERSION || version > Header.VERSION) {
      throw new LoadException(
          in.failure(
              Reason.FORMAT,
              in.shown(),
              "a format version from " + Header.OLDEST_VERSION + " to " + Header.VERSION));
    }
    return version;
  }

  // What the dataset has.

  /** Reads a source, which can be cited from now on. */
  Source source(Input in) {
    Input object = in.object();
    long start = object.here();
    String id = null;
    String name = null;
    String publisher = null;
    String url = null;
    Edtf published = null;
    Edtf asserted = null;
    Edtf retrieved = null;
    String terms = null;
    String sha256 = null;
    int length = -1;
    for (String field = object.nextField(); field != null; field = object.nextField()) {
      switch (field) {
        case "id" -> id = object.text();
        case "title" -> name = object.text();
        case "publisher" -> publisher = object.text();
        case "url" -> url = object.text();
        case "published" -> published = ValueReader.edtf(object);
        case "asserted" -> asserted = ValueReader.edtf(object);
        case "retrieved" -> retrieved = ValueReader.edtf(object);
        case "licence" -> terms = object.text();
        case "sha256" -> sha256 = object.text();
        case "length" -> length = ValueReader.count(object);
        default -> values.keep(object);
      }
    }
    if (id == null || name == null) {
      throw object.missing(start, id == null ? "id" : "title");
    }
    Source.Builder source = Source.builder(id, name);
    if (publisher != null) {
      source.publisher(publisher);
    }
    if (url != null) {
      source.url(url);
    }
    if (published != null) {
      source.published(published);
    }
    if (asserted != null) {
      source.asserted(asserted);
    }
    if (retrieved != null) {
      source.retrieved(retrieved);
    }
    if (terms != null) {
      source.licence(terms);
    }
    if (sha256 != null) {
      source.sha256(sha256);
    }
    if (length >= 0) {
      source.length(length);
    }
    Source built;
    try {
      built = source.build();
    } catch (IllegalArgumentException e) {
      throw object.refused(start, e);
    }
    if (sources.putIfAbsent(id, built) != null) {
      throw duplicate(object, start, id);
    }
    keepOthers(object, "/sources" + OtherFields.pointer(id));
    return built;
  }

  /** Gives what is not known of the thing that was read a pointer that does not change. */
  private void keepOthers(Input read, String pointer) {
    others.putAll(values.takeOthers(read.pointer(), pointer));
  }

  private static LoadException duplicate(Input in, long start, String id) {
    return new LoadException(
        in.failureAt(
            start,
            "",
            Reason.DUPLICATE_ID,
            "a second '" + Input.shortened(id) + "'",
            "ids that are unique in the file"));
  }

  /** Reads an organisation, which can be referred to from now on. */
  Organization organization(Input in) {
    Input object = in.object();
    long start = object.here();
    String code = null;
    String name = null;
    for (String field = object.nextField(); field != null; field = object.nextField()) {
      switch (field) {
        case "code" -> code = object.text();
        case "name" -> name = object.text();
        default -> values.keep(object);
      }
    }
    if (code == null || name == null) {
      throw object.missing(start, code == null ? "code" : "name");
    }
    return organization(code, name, object, start);
  }

  /**
   * Reads a row of the table of actors. It has the states, too, for whoever opens it; they come
   * with the library, so that only their code counts.
   */
  void actor(Input in) {
    Input object = in.object();
    long start = object.here();
    String id = null;
    String name = null;
    for (String field = object.nextField(); field != null; field = object.nextField()) {
      switch (field) {
        case "id" -> {
          id = object.text();
          if (!id.startsWith(Organization.ID_PREFIX)) {
            State state = ValueReader.state(object);
            name = state.name();
          }
        }
        case "name" -> name = object.text();
        default -> values.keep(object, Header.fieldOfActor(field));
      }
    }
    if (id == null || name == null) {
      throw object.missing(start, id == null ? "id" : "name");
    }
    if (id.startsWith(Organization.ID_PREFIX)) {
      organization(id.substring(Organization.ID_PREFIX.length()), name, object, start);
    } else {
      values.forgetOthers();
    }
  }

  private Organization organization(String code, String name, Input object, long start) {
    Organization organization;
    try {
      organization = Organization.of(code, name);
    } catch (IllegalArgumentException e) {
      throw object.refused(start, e);
    }
    if (organizations.putIfAbsent(code, organization) != null) {
      throw duplicate(object, start, code);
    }
    keepOthers(object, "/organizations" + OtherFields.pointer(code));
    return organization;
  }

  /** Reads a claim, which is kept. */
  Coverage coverage(Input in) {
    Input object = in.object();
    long start = object.here();
    String kind = null;
    PairFields pair = new PairFields();
    Actor actor = null;
    Edtf period = null;
    String note = null;
    for (String field = object.nextField(); field != null; field = object.nextField()) {
      switch (field) {
        case "kind" -> kind = object.text();
        case PairFields.FROM, PairFields.TO, PairFields.BETWEEN -> pair.read(field, values, object);
        case "actor" -> actor = values.actor(object);
        case "period" -> period = ValueReader.edtf(object);
        case "note" -> note = object.text();
        default -> values.keep(object);
      }
    }
    if (kind == null || period == null) {
      throw object.missing(start, kind == null ? "kind" : "period");
    }
    try {
      Dyad both = pair.areMissing() ? null : pair.dyad(object, start);
      if (actor != null && both != null) {
        throw new IllegalArgumentException(
            "coverage of the pair "
                + both
                + " and of the actor "
                + actor
                + ": expected one of them");
      }
      Coverage claim =
          actor == null
              ? Coverage.ofKindNamed(kind, both, period)
              : Coverage.ofActor(kind, actor, period);
      keepOthers(object, "/coverage/" + coverage.size());
      Coverage noted = note == null ? claim : claim.withNote(note);
      coverage.add(noted);
      return noted;
    } catch (IllegalArgumentException e) {
      throw object.refused(start, e);
    }
  }

  /** Reads a link, which is kept. */
  RelatedTopic topic(Input in) {
    Input object = in.object();
    long start = object.here();
    Dyad relationship = null;
    String name = null;
    Actor actor = null;
    Dyad pair = null;
    List<Citation> citations = null;
    for (String field = object.nextField(); field != null; field = object.nextField()) {
      switch (field) {
        case "between" -> relationship = values.pair(object);
        case "title" -> name = object.text();
        case "actor" -> actor = values.actor(object);
        case "pair" -> pair = values.pair(object);
        case "citations" -> citations = values.citations(object);
        default -> values.keep(object);
      }
    }
    if (relationship == null || name == null || citations == null) {
      throw object.missing(
          start, relationship == null ? "between" : name == null ? "title" : "citations");
    }
    if (pair != null && actor != null) {
      throw new LoadException(
          object.failureAt(
              start, "pair", Reason.INVALID_VALUE, "a pair", "either 'actor' or 'pair'"));
    }
    keepOthers(object, "/relatedTopics/" + topics.size());
    RelatedTopic topic;
    if (pair != null) {
      topic = RelatedTopic.toRelationship(relationship, name, pair, citations);
    } else if (actor != null) {
      topic = RelatedTopic.toActor(relationship, name, actor, citations);
    } else {
      throw object.missing(start, "actor");
    }
    topics.add(topic);
    return topic;
  }

  // The whole.

  /** Says that all sources have been read. */
  void hasSources() {
    sourcesSeen = true;
  }

  /** Returns the dataset, to add facts to. */
  Dataset.Builder dataset() {
    return Objects.requireNonNull(dataset, "name");
  }

  /**
   * Checks that nothing is missing of what facts refer to, and reads what was read too early.
   *
   * @param in the object that was read, at its end
   * @param start where it begins
   */
  void complete(Input in, long start) {
    if (!formatSeen) {
      throw in.missing(
          start,
          "format",
          "the dataset first, with its format '" + Header.FORMAT + "', formatVersion and name");
    }
    if (version == 0) {
      throw in.missing(start, "formatVersion");
    }
    if (dataset == null) {
      throw in.missing(start, "name");
    }
    if (!sourcesSeen) {
      throw in.missing(start, "sources");
    }
    complete = true;
    for (Map.Entry<String, Captured> each : late.entrySet()) {
      try (JsonInput json = opener.open(each.getValue())) {
        field(each.getKey(), json);
      }
    }
  }

  /** Puts all that was read into the dataset. */
  void finish() {
    Dataset.Builder builder = dataset();
    if (title != null) {
      builder.title(title);
    }
    if (datasetVersion != null) {
      builder.version(datasetVersion);
    }
    if (licence != null) {
      builder.licence(licence);
    }
    if (checksum != null) {
      builder.checksum(checksum);
    }
    if (!others.isEmpty()) {
      builder.otherFields(others);
    }
    // Loops: this lies on the way to the first answer, where every lambda takes its time.
    for (Source source : sources.values()) {
      builder.source(source);
    }
    for (Organization organization : organizations.values()) {
      builder.organization(organization);
    }
    for (Coverage claim : coverage) {
      builder.coverage(claim);
    }
    for (RelatedTopic topic : topics) {
      builder.relatedTopic(topic);
    }
  }
}
