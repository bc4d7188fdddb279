package dev.chancery.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.testkit.jqwik.ChanceryDomain;
import dev.chancery.time.Bound;
import dev.chancery.time.Bounds;
import dev.chancery.time.When;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Whatever is written by Java's serialization is read as it was. */
@Domain(ChanceryDomain.class)
class SerializationProperties {
  @Property
  void fact_writtenAndRead_isTheSame(@ForAll Fact fact) throws Exception {
    assertThat(copy(fact)).isEqualTo(fact).hasToString(fact.toString());
  }

  @Property
  void bounds_writtenAndRead_areTheSame(
      @ForAll When one, @ForAll When other, @ForAll short epochDay) throws Exception {
    Bound day = Bound.of(LocalDate.ofEpochDay(epochDay));
    List<Bounds> all = new ArrayList<>();
    all.add(one.bounds());
    all.add(one.bounds().extent());
    all.add(one.bounds().withLatestKnown(day));
    all.add(one.bounds().heldUntilAtLeast(day));
    try {
      all.add(When.between(one, other).bounds());
    } catch (IllegalArgumentException e) {
      // The other was over before.
    }

    assertThat(copy(all)).isEqualTo(all);
  }

  @Property(tries = 100)
  void dataset_writtenAndRead_isTheSame(@ForAll Dataset dataset) throws Exception {
    assertThat(copy(dataset)).isEqualTo(dataset);
  }

  @Property(tries = 3)
  void compactDataset_writtenAndRead_isTheSame(@ForAll long seed) throws Exception {
    Dataset dataset = SyntheticWorld.withSeed(seed).dataset(5000);

    assertThat(copy(dataset)).isEqualTo(dataset);
  }

  /** Whatever byte is changed, what is read is refused, or is a value like any other. */
  @Property
  void fact_withAByteChanged_isRefusedOrValid(
      @ForAll Fact fact, @ForAll int place, @ForAll byte changed) throws Exception {
    byte[] bytes = written(fact);
    bytes[Math.floorMod(place, bytes.length)] = changed;

    Optional<Object> read = readIfValid(bytes);

    if (read.isPresent() && read.get() instanceof Fact other) {
      assertThat(copy(other)).isEqualTo(other);
      assertThat(other.toString()).isNotEmpty();
    }
  }

  private static Optional<Object> readIfValid(byte[] bytes) {
    try {
      return Optional.of(read(bytes));
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Object copy(Object value) throws Exception {
    return read(written(value));
  }

  private static byte[] written(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
