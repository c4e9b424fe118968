package org.agglo.study.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.yaml.YamlTree;
import org.junit.jupiter.api.Test;

/** Records from YAML. */
class BinderTest {
  enum Colour {
    RED,
    DARK_BLUE
  }

  record Wheel(int spokes, Optional<Double> width) {}

  record Cart(
      String name,
      Colour colour,
      Wheel front,
      List<Wheel> others,
      Optional<String> driver,
      Map<Colour, List<String>> badges,
      Map<String, String> notes,
      double loadFactor) {
    Cart {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a cart needs a name");
      }
    }
  }

  private static final String WHOLE =
      """
      name: Waggon
      colour: dark-blue
      front: {spokes: 12, width: 0.5}
      others:
        - spokes: 8
        - {spokes: 9, width: 1e-1}
      driver: Ann
      badges: {red: [a, b]}
      notes: {z: last, a: first}
      load_factor: 2
      """;

  private final Problems problems = new Problems();
  private final Places places = new Places();

  @Test
  void makesARecordOfAllItsParts() {
    assertThat(bind(WHOLE))
        .contains(
            new Cart(
                "Waggon",
                Colour.DARK_BLUE,
                new Wheel(12, Optional.of(0.5)),
                List.of(new Wheel(8, Optional.empty()), new Wheel(9, Optional.of(0.1))),
                Optional.of("Ann"),
                Map.of(Colour.RED, List.of("a", "b")),
                Map.of("z", "last", "a", "first"),
                2));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void takesListsMapsAndOptionalValuesForEmptyWhereTheyAreLeftOut() {
    Cart cart = bind("name: x\ncolour: red\nfront: {spokes: 1}\nload_factor: 1\n").orElseThrow();
    assertThat(cart.others()).isEmpty();
    assertThat(cart.badges()).isEmpty();
    assertThat(cart.driver()).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void keepsTheOrderOfAMap() {
    assertThat(bind(WHOLE).orElseThrow().notes().keySet()).containsExactly("z", "a");
  }

  @Test
  void remembersWhereEachRecordStood() {
    Cart cart = bind(WHOLE).orElseThrow();
    assertThat(places.of(cart)).hasToString("cart.yaml:1:1");
    assertThat(places.of(cart, "driver")).hasToString("cart.yaml:7:9");
    assertThat(places.of(cart.others().get(1))).hasToString("cart.yaml:6:5");
    assertThat(places.of(cart, "badges", "b")).hasToString("cart.yaml:8:19");
    assertThat(places.ofKey(cart, "notes", "a")).hasToString("cart.yaml:9:18");
  }

  @Test
  void knowsNoPlaceOfARecordItDidNotMake() {
    assertThat(places.of(new Wheel(1, Optional.empty()))).hasToString("");
  }

  @Test
  void tellsWhatIsWrongAtEveryDepthInOnePass() {
    bind(
        """
        name: Waggon
        colour: dark blue
        front: {spokes: many}
        others: [{spokes: 1, spoke: 2}, {width: wide}]
        badges: {green: [a]}
        load_factor: .nan
        """);
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "cart.yaml:2:9: A015 \"dark blue\" is not one of red, dark-blue;"
                + " did you mean \"dark-blue\"?",
            "cart.yaml:3:17: A014 \"spokes\" should be a whole number, not \"many\"",
            "cart.yaml:4:22: A011 unknown key \"spoke\" in a wheel; did you mean \"spokes\"?",
            "cart.yaml:4:33: A012 a wheel lacks the key \"spokes\": ",
            "cart.yaml:4:41: A014 \"width\" should be a number, not \"wide\"",
            "cart.yaml:5:10: A015 \"green\" is not one of red, dark-blue",
            "cart.yaml:6:14: A014 \"load_factor\" should be a number, not \".nan\"");
  }

  @Test
  void saysWhatARecordSaysOfItself() {
    assertThat(bind(WHOLE.replace("Waggon", "\" \""))).isEmpty();
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly("cart.yaml:1:1: A016 a cart: a cart needs a name");
  }

  /** A stand-in is no value of the user's: what a record says of it is not worth telling. */
  @Test
  void saysNothingOfWhatFollowsFromAFault() {
    bind(WHOLE.replace("name: Waggon", "nmae: Waggon"));
    assertThat(problems.list())
        .extracting(p -> p.code().id())
        .containsExactlyInAnyOrder("A011", "A012");
  }

  @Test
  void knowsWhichRecordsWereRight() {
    Cart cart = bind(WHOLE.replace("spokes: 8", "spokes: eight")).orElseThrow();
    assertThat(places.isRight(cart)).isFalse();
    assertThat(places.isRight(cart.front())).isTrue();
    assertThat(places.isRight(cart.others().get(0))).isFalse();
    assertThat(places.isRight(cart.others().get(1))).isTrue();
  }

  private Optional<Cart> bind(String text) {
    return YamlTree.parse(text, "cart.yaml", problems)
        .flatMap(tree -> new Binder(problems, places).bind(tree, Cart.class));
  }
}
