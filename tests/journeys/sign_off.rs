//! A signed scorecard stays what it was.

use readiness_app::Code;
use readiness_domain::framework::Setting;

use super::{desk, level, trust};

#[test]
fn later_edits_start_a_new_revision_and_leave_the_signed_one() {
    let desk = desk();
    let id = desk.app.create_assessment(&trust(Setting::Acute)).unwrap();
    desk.app.save_answer(&id, &"epr.medicines".into(), level(2)).unwrap();
    assert_eq!(desk.app.sign_off(&id, &["  ".into()]).unwrap_err().code, Code::Invalid);
    let signed = desk.app.sign_off(&id, &["Chief Information Officer".into()]).unwrap();
    assert_eq!((signed.revision, signed.content_hash.len()), (1, 64));
    desk.app.save_answer(&id, &"epr.medicines".into(), level(5)).unwrap();
    let second = desk.app.sign_off(&id, &["Chief Executive".into(), "Chair".into()]).unwrap();
    let list = desk.app.list_sign_offs(&id).unwrap();
    assert_eq!(list.iter().map(|s| s.revision).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(list[1].scorecard, signed.scorecard);
    assert!(list.iter().all(|s| s.intact && s.scorecard.is_some()));
    assert_ne!(second.content_hash, signed.content_hash);
    assert_ne!(list[0].scorecard, list[1].scorecard);
    assert!(desk.app.get_result_charts(&id).unwrap().iter().any(|c| c.id == "trend"));
}
