package dev.chancery.fact;

import static dev.chancery.SerializedForms.assertGolden;
import static dev.chancery.SerializedForms.read;
import static dev.chancery.SerializedForms.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.actor.Person;
import dev.chancery.actor.State;
import dev.chancery.time.When;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The serialized forms of kinds, attributes and structures; bytes that were written once stay
 * readable.
 */
class SerializedDescriptionsTest {
  static Stream<Kind<?>> kinds() {
    return Kind.all().stream();
  }

  /** Every kind, and every structure inside a fact of one. */
  static Set<Shape<?>> shapes() {
    Set<Shape<?>> shapes = new LinkedHashSet<>();
    kinds().forEach(kind -> collect(kind, shapes));
    shapes.add(UnsupportedFact.KIND);
    return shapes;
  }

  private static void collect(Shape<?> shape, Set<Shape<?>> shapes) {
    if (shapes.add(shape)) {
      for (Attribute<?, ?> attribute : shape.attributes()) {
        ValueType<?> type = attribute.type();
        ValueType<?> element = type.form() == ValueType.Form.LIST ? type.element() : type;
        if (element.form() == ValueType.Form.STRUCTURE) {
          collect(element.shape(), shapes);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void kind_writtenAndRead_isTheSameInstance(Kind<?> kind) throws Exception {
    assertThat(read(written(kind))).isSameAs(kind);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void attribute_writtenAndRead_isTheSameInstance(Shape<?> shape) throws Exception {
    for (Attribute<?, ?> attribute : shape.attributes()) {
      assertThat(read(written(attribute))).as("%s of %s", attribute, shape).isSameAs(attribute);
    }
  }

  @Test
  void kind_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(
        TradeFigure.KIND,
        "rO0ABXNyACFkZXYuY2hhbmNlcnkuZmFjdC5LaW5kJFNlcmlhbGl6ZWQAAAAAAAAAAQIAAUwABG5hbWV0"
            + "ABJMamF2YS9sYW5nL1N0cmluZzt4cHQADHRyYWRlLWZpZ3VyZQ==");
  }

  @Test
  void attribute_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(
        TradeFigure.AMOUNT,
        "rO0ABXNyACZkZXYuY2hhbmNlcnkuZmFjdC5BdHRyaWJ1dGUkU2VyaWFsaXplZAAAAAAAAAABAgACTAAE"
            + "bmFtZXQAEkxqYXZhL2xhbmcvU3RyaW5nO0wABXNoYXBlcQB+AAF4cHQABmFtb3VudHQADHRyYWRlLWZp"
            + "Z3VyZQ==");
    assertGolden(
        Fact.ID,
        "rO0ABXNyACZkZXYuY2hhbmNlcnkuZmFjdC5BdHRyaWJ1dGUkU2VyaWFsaXplZAAAAAAAAAABAgACTAAE"
            + "bmFtZXQAEkxqYXZhL2xhbmcvU3RyaW5nO0wABXNoYXBlcQB+AAF4cHQAAmlkdAAEZmFjdA==");
  }

  @Test
  void structure_writtenAndRead_isTheGoldenForm() throws Exception {
    assertGolden(
        Milestone.builder()
            .status(Agreement.Status.SIGNED)
            .when(When.within("2010"))
            .party(State.of("ES"))
            .by(
                Participant.builder()
                    .person(Person.of("Ana Ruiz"))
                    .office("Minister")
                    .actsFor(State.of("ES"))
                    .build())
            .build(),
        "rO0ABXNyACZkZXYuY2hhbmNlcnkuZmFjdC5EZXNjcmliZWQkU2VyaWFsaXplZAAAAAAAAAABAgACTAAF"
            + "c2hhcGV0ABJMamF2YS9sYW5nL1N0cmluZztMAAZzdGF0ZWR0AA9MamF2YS91dGlsL01hcDt4cHQACW1p"
            + "bGVzdG9uZXNyABdqYXZhLnV0aWwuTGlua2VkSGFzaE1hcDTATlwQbMD7AgABWgALYWNjZXNzT3JkZXJ4"
            + "cgARamF2YS51dGlsLkhhc2hNYXAFB9rBwxZg0QMAAkYACmxvYWRGYWN0b3JJAAl0aHJlc2hvbGR4cD9A"
            + "AAAAAAAMdwgAAAAQAAAABHQABnN0YXR1c35yACJkZXYuY2hhbmNlcnkuZmFjdC5BZ3JlZW1lbnQkU3Rh"
            + "dHVzAAAAAAAAAAASAAB4cgAOamF2YS5sYW5nLkVudW0AAAAAAAAAABIAAHhwdAAGU0lHTkVEdAAEd2hl"
            + "bnNyACFkZXYuY2hhbmNlcnkudGltZS5XaGVuJFNlcmlhbGl6ZWQAAAAAAAAAAQIABEwABGVkdGZ0ABhM"
            + "ZGV2L2NoYW5jZXJ5L3RpbWUvRWR0ZjtMAAhtb2RpZmllcnQAHExkZXYvY2hhbmNlcnkvdGltZS9Nb2Rp"
            + "ZmllcjtMAAdyZWFkaW5ndAAbTGRldi9jaGFuY2VyeS90aW1lL1JlYWRpbmc7TAAGc3RhdGVkdAAaTGRl"
            + "di9jaGFuY2VyeS90aW1lL0JvdW5kczt4cHNyACFkZXYuY2hhbmNlcnkudGltZS5FZHRmJFNlcmlhbGl6"
            + "ZWQAAAAAAAAAAQIAAUwABHRleHRxAH4AAXhwdAAEMjAxMHB+cgAZZGV2LmNoYW5jZXJ5LnRpbWUuUmVh"
            + "ZGluZwAAAAAAAAAAEgAAeHEAfgAKdAAGV0lUSElOcHQABXBhcnR5c3IAI2Rldi5jaGFuY2VyeS5hY3Rv"
            + "ci5TdGF0ZSRTZXJpYWxpemVkAAAAAAAAAAECAAFMAARjb2RlcQB+AAF4cHQAAkVTdAACYnlzcQB+AAB0"
            + "AAtwYXJ0aWNpcGFudHNxAH4ABT9AAAAAAAAMdwgAAAAQAAAAA3QABnBlcnNvbnNyACRkZXYuY2hhbmNl"
            + "cnkuYWN0b3IuUGVyc29uJFNlcmlhbGl6ZWQAAAAAAAAAAQIAAUwABG5hbWVxAH4AAXhwdAAIQW5hIFJ1"
            + "aXp0AAZvZmZpY2V0AAhNaW5pc3RlcnQAB2FjdHNGb3JxAH4AHHgAeAA=");
  }
}
