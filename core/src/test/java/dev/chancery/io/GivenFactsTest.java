package dev.chancery.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.Chancery;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts that are given away as they are read. */
class GivenFactsTest {
  private final List<Fact> given = new ArrayList<>();
  private final DatasetReader reader = DatasetReader.strict().givingFactsTo(given::add);

  @ParameterizedTest
  @EnumSource
  void read_anyFormat_givesEveryFactAndKeepsNone(Format format) {
    Dataset dataset = Chancery.azerbaijanSpain();

    LoadReport report = Texts.read(Texts.written(dataset, format), format, reader);

    assertThat(given).containsExactlyInAnyOrderElementsOf(dataset.facts().list());
    assertThat(report.factsRead()).isEqualTo(given.size());
    assertThat(report.dataset().facts().isEmpty()).isTrue();
    assertThat(report.dataset().sources()).isEqualTo(dataset.sources());
    assertThat(report.dataset().coverage()).isEqualTo(dataset.coverage());
    assertThat(report.dataset().checksum()).contains(DatasetWriter.checksum(dataset));
  }

  @Test
  void read_leniently_givesWhatCanBeRead() {
    String text = Texts.json(Texts.SEVERED.replace("severed", "ended"));

    LoadReport report = Texts.read(Texts.utf8(text), Format.JSON, reader.lenient());

    assertThat(given).extracting(Fact::id).containsExactly("r");
    assertThat(report.factsRead()).isOne();
    assertThat(report.factsSkipped()).isOne();
  }

  @Test
  void read_deferred_givesAllTheSame() {
    Texts.read(Texts.utf8(Texts.json()), Format.JSON, reader.deferred());

    assertThat(given).extracting(Fact::id).containsExactly("r", "r2");
  }

  @Test
  void read_consumerThatThrows_ends() {
    IllegalStateException enough = new IllegalStateException("enough");
    DatasetReader stopping =
        DatasetReader.strict()
            .lenient()
            .givingFactsTo(
                fact -> {
                  throw enough;
                });

    assertThatThrownBy(
            () ->
                stopping.read(
                    new ByteArrayInputStream(Texts.utf8(Texts.json())), Format.JSON, "f.json"))
        .isSameAs(enough);
  }

  @ParameterizedTest
  @EnumSource
  void read_consumerThatFailsToLoadAnotherFile_ends(Format format) {
    LoadException ofAnother =
        new LoadException(
            new LoadFailure(LoadFailure.Reason.SYNTAX, "another", 1, 1, "", "nothing", "a fact"));
    DatasetReader stopping =
        DatasetReader.strict()
            .lenient()
            .givingFactsTo(
                fact -> {
                  throw ofAnother;
                });
    byte[] file = Texts.written(Chancery.azerbaijanSpain(), format);

    assertThatThrownBy(() -> stopping.read(new ByteArrayInputStream(file), format, "file"))
        .isSameAs(ofAnother);
  }

  @Test
  void read_moreFactsThanThereIsMemoryFor_givesThemAll() throws Exception {
    assertThat(ChildJvm.run(List.of("-Xmx12m"), LongReader.class, 200_000))
        .isEqualTo("200000 read, 200000 given\n");
  }
}
