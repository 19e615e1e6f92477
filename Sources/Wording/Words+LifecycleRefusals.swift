import Core

/// Why subscriptions, agreements and users stay as they are.
public enum LifecycleRefusalWord: String, WordSet {
    public static let section = "lifecycleRefusal"

    case roleMayNotManageUsers
    case subscriptionIsAlready, suspendedAtRenewal
    case nothingToWithdraw, changedSinceShown
    case nothingRecorded, recordedSince, alreadyTakenBack, outOfTime, confirmedSince, withdrawnSince, usedSince
    case reasonMissing, reasonTooLong, reasonControlCharacter
    case noSuchUser, isUser, loginOfAnother, lastGlobalAdmin
}

extension Words {
    func sentence(for problem: SubscriptionProblem) -> String {
        switch problem {
        case .isAlready(let subscription):
            self(LifecycleRefusalWord.subscriptionIsAlready, subscription.name, name(of: subscription.status))
        case .suspendedAtRenewal(let subscription):
            self(LifecycleRefusalWord.suspendedAtRenewal, subscription.name)
        }
    }

    func sentence(for problem: WithdrawalProblem) -> String {
        switch problem {
        case .nothing(let customer): self(LifecycleRefusalWord.nothingToWithdraw, customer.companyName)
        case .changedSinceShown(let customer): self(LifecycleRefusalWord.changedSinceShown, customer.companyName)
        }
    }

    func sentence(for problem: UndoProblem) -> String {
        switch problem {
        case .nothingRecorded: self(LifecycleRefusalWord.nothingRecorded)
        case .recordedSince(let confirmation, let customer):
            self(
                LifecycleRefusalWord.recordedSince, customer.companyName, date(confirmation.confirmedAt.day),
                confirmation.confirmedAt.hourAndMinute)
        case .alreadyTakenBack(_, let customer): self(LifecycleRefusalWord.alreadyTakenBack, customer.companyName)
        case .outOfTime(let confirmation, let customer):
            self(
                LifecycleRefusalWord.outOfTime, customer.companyName, date(confirmation.confirmedAt.day),
                confirmation.confirmedAt.hourAndMinute)
        case .confirmedSince(let later, let customer):
            self(
                LifecycleRefusalWord.confirmedSince, customer.companyName, later.confirmedBy,
                date(later.confirmedAt.day), later.confirmedAt.hourAndMinute)
        case .withdrawnSince(let withdrawal, let customer):
            self(
                LifecycleRefusalWord.withdrawnSince, customer.companyName, withdrawal.withdrawnBy,
                date(withdrawal.withdrawnAt.day))
        case .usedSince(_, let customer): self(LifecycleRefusalWord.usedSince, customer.companyName)
        }
    }

    func sentence(for problem: ReasonProblem) -> String {
        switch problem {
        case .missing: self(LifecycleRefusalWord.reasonMissing)
        case .tooLong(let length):
            self(LifecycleRefusalWord.reasonTooLong, number(length), number(Reason.longest))
        case .controlCharacter: self(LifecycleRefusalWord.reasonControlCharacter)
        }
    }

    func sentence(for problem: TeamProblem) -> String {
        switch problem {
        case .noSuchUser(let login): self(LifecycleRefusalWord.noSuchUser, login)
        case .isUser(let user): self(LifecycleRefusalWord.isUser, user.name, user.login, name(of: user.role))
        case .loginOfAnother(let user): self(LifecycleRefusalWord.loginOfAnother, user.login, user.name)
        case .lastGlobalAdmin(let user): self(LifecycleRefusalWord.lastGlobalAdmin, user.name)
        }
    }
}
