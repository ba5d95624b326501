//! Prints the quartiles that come with the application, reckoned from the published workbook:
//! `cargo run -p readiness-app --example quartiles -- WORKBOOK.xlsx`.

use std::collections::BTreeMap;

use readiness_domain::{
    framework::Setting,
    scoring::{NationalReturn, Quartiles, quartiles_of},
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name the workbook")?;
    let returns: Vec<NationalReturn> = readiness_exchange::read_workbook(&std::fs::read(path)?)?
        .into_iter()
        .map(|r| NationalReturn {
            name: r.name,
            setting: r.setting,
            region: r.region,
            system: r.system,
            pillars: r.pillars.into_iter().map(|(p, s)| (p, Some(s))).collect::<BTreeMap<_, _>>(),
            overall_2024: r.overall_2024,
            overall_2025: r.overall_2025,
        })
        .collect();
    let all: Vec<Quartiles> = Setting::ALL.iter().flat_map(|s| quartiles_of(Some(*s), &returns)).collect();
    println!("[");
    for (i, quartiles) in all.iter().enumerate() {
        println!("  {}{}", serde_json::to_string(quartiles)?, if i + 1 < all.len() { "," } else { "" });
    }
    println!("]");
    Ok(())
}
