package dev.chancery.testkit.junit;

import dev.chancery.dataset.Dataset;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.Format;
import dev.chancery.testkit.Fixtures;
import dev.chancery.testkit.SyntheticWorld;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Resolves parameters by {@link WithDataset} and {@link AsKnownOn}, which register it.
 *
 * <p>A mistake in these annotations is an {@link ExtensionConfigurationException}, which says what
 * was found and what was expected; a file that cannot be read as a dataset is a {@link
 * dev.chancery.io.LoadException}.
 */
public final class DatasetExtension implements ParameterResolver, AfterEachCallback {
  /**
   * The configuration parameter of JUnit with the seed of generated datasets, which is also read
   * from the system property of the same name: to have a failure again.
   */
  public static final String SEED = "chancery.testkit.seed";

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(DatasetExtension.class);

  /** Made by JUnit. */
  public DatasetExtension() {}

  /**
   * An annotation, and of what.
   *
   * @param where the context in which the annotated is dealt with
   */
  private record Found<A>(A annotation, ExtensionContext where) {}

  /** A dataset that was made from a seed. */
  private record Generated(Dataset dataset, int size, long seed) {}

  /** Added to the failure of a test, so that wherever this is shown the seed is. */
  private static final class Seed extends Exception {
    private static final long serialVersionUID = 1;

    Seed(String message) {
      super(message, null, false, false);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return (type == Dataset.class && find(WithDataset.class, parameter, context).isPresent())
        || (type == Clock.class && find(AsKnownOn.class, parameter, context).isPresent());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Optional<LocalDate> known =
        find(AsKnownOn.class, parameter, context).map(found -> day(found.annotation()));
    if (parameter.getParameter().getType() == Clock.class) {
      return Clock.fixed(
          known.orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
    Dataset dataset = dataset(find(WithDataset.class, parameter, context).orElseThrow());
    return known.isPresent() ? dataset.asKnownOn(known.get()) : dataset;
  }

  private static <A extends Annotation> Optional<Found<A>> find(
      Class<A> type, ParameterContext parameter, ExtensionContext context) {
    Optional<A> own = parameter.findAnnotation(type);
    if (own.isPresent()) {
      return Optional.of(new Found<>(own.get(), context));
    }
    for (ExtensionContext where = context; ; where = where.getParent().get()) {
      Optional<A> around = AnnotationSupport.findAnnotation(where.getElement(), type);
      if (around.isPresent()) {
        return Optional.of(new Found<>(around.get(), where));
      }
      if (where.getParent().isEmpty()) {
        return Optional.empty();
      }
    }
  }

  private static LocalDate day(AsKnownOn annotation) {
    try {
      return LocalDate.parse(annotation.value());
    } catch (DateTimeParseException e) {
      throw new ExtensionConfigurationException(
          annotation + ": expected a day such as 2020-06-01", e);
    }
  }

  // Datasets.

  private static Dataset dataset(Found<WithDataset> found) {
    WithDataset with = found.annotation();
    boolean named = !with.value().isEmpty();
    boolean inFile = !with.file().isEmpty();
    boolean generated = with.generated() > 0;
    if ((named ? 1 : 0) + (inFile ? 1 : 0) + (generated ? 1 : 0) != 1) {
      throw new ExtensionConfigurationException(
          with + ": expected just one of a fixture's name, a file, and a number of facts above 0");
    }
    if (named) {
      return fixture(with.value());
    }
    return inFile
        ? file(with.file(), found.where().getRequiredTestClass())
        : generated(with, found.where()).dataset();
  }

  private static Dataset fixture(String name) {
    Dataset fixture = Fixtures.all().get(name);
    if (fixture == null) {
      throw new ExtensionConfigurationException(
          "no fixture is called '" + name + "': expected one of " + Fixtures.all().keySet());
    }
    return fixture;
  }

  private static Dataset file(String name, Class<?> test) {
    try (InputStream in = test.getResourceAsStream(name)) {
      if (in == null) {
        throw new ExtensionConfigurationException(
            "no resource '"
                + name
                + "' for "
                + test.getName()
                + ": expected a file beside the class, whose package must be open if it is in a"
                + " named module; or, with '/' in front, one at the top of the resources");
      }
      return DatasetReader.strict().read(in, Format.of(Path.of(name)), name).dataset();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource '" + name + "'", e);
    }
  }

  /** One at a time, so that tests in parallel have one dataset and one seed. */
  private static synchronized Generated generated(WithDataset with, ExtensionContext where) {
    ExtensionContext.Store store = where.getStore(NAMESPACE);
    Generated before = store.get(with, Generated.class);
    if (before != null) {
      return before;
    }
    long seed =
        with.seed() != WithDataset.RANDOM_SEED
            ? with.seed()
            : where
                .getConfigurationParameter(SEED)
                .map(DatasetExtension::seed)
                .orElseGet(() -> ThreadLocalRandom.current().nextLong(1_000_000));
    Generated made =
        new Generated(
            SyntheticWorld.withSeed(seed).dataset(with.generated()), with.generated(), seed);
    store.put(with, made);
    made(where, store).add(made);
    return made;
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ExtensionConfigurationException(
          SEED + " '" + text + "': expected a whole number", e);
    }
  }

  // What was generated, of a test and all around it.

  /** The datasets that were generated for just what this context is of. */
  @SuppressWarnings("unchecked") // Nothing else is put there.
  private static List<Generated> made(ExtensionContext where, ExtensionContext.Store store) {
    String key = "generated for " + where.getUniqueId();
    List<Generated> before = store.get(key, List.class);
    if (before != null) {
      return before;
    }
    List<Generated> made = new ArrayList<>();
    store.put(key, made);
    return made;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      return;
    }
    Throwable failure = context.getExecutionException().get();
    for (Generated each : all(context)) {
      String message =
          "a dataset was generated from seed "
              + each.seed()
              + ": to have it again, use @WithDataset(generated = "
              + each.size()
              + ", seed = "
              + each.seed()
              + "L) or the configuration parameter "
              + SEED
              + "="
              + each.seed();
      failure.addSuppressed(new Seed(message));
      context.publishReportEntry(SEED, String.valueOf(each.seed()));
    }
  }

  private static synchronized List<Generated> all(ExtensionContext context) {
    List<Generated> all = new ArrayList<>();
    for (Optional<ExtensionContext> where = Optional.of(context);
        where.isPresent();
        where = where.get().getParent()) {
      all.addAll(made(where.get(), where.get().getStore(NAMESPACE)));
    }
    return all;
  }
}
