import Drawing
import Testing

@Test(arguments: [
    (Key.enter, "Enter"), (.control("s"), "Ctrl-S"), (.function(5), "F5"), (.character(" "), "Space"),
    (.character("é"), "é"), (.alt("b"), "Alt-B"), (.backTab, "Shift-Tab"), (.pageUp, "PgUp"),
])
func keysHaveALabelForTheFooter(key: Key, label: String) {
    #expect(key.label == label)
}
