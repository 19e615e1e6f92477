import Core
import Drawing
import Wording

extension Dashboard {
    /// The question whose data to work with, before a store of several partners (R9), and what it asks for first.
    public static func choosingPartner(_ setting: Setting, size: Size) -> (Dashboard, [Effect]) {
        (Dashboard(setting: setting, screens: [AnyScreen(PartnerChooser())], size: size), [.ask(.partners)])
    }

    /// The same question over what is shown; what is half filled there stays a draft.
    mutating func choosePartner() -> [Effect] {
        if let why = firstUnkept { return [.tell(Notice(.refused, setting.words(FrameWord.unkept, why)))] }
        if screens.last?.as(PartnerChooser.self) == nil { screens.append(AnyScreen(PartnerChooser())) }
        awaited = nil
        return [.ask(.partners)]
    }
}
