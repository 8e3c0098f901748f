//! The value of a figure as bytes: nearly all are printed with few digits, and take as many bytes.

use crate::index::saved::bytes::{Reader, SavedError, Writer};

/// The most digits after the point.
const MOST_DECIMALS: usize = 9;
/// The most zeros at the end that are counted instead of written.
const MOST_ZEROS: i8 = 15;
/// Numbers up to this are exact.
const EXACT: u64 = 1 << 53;

/// Writes a value that is read back to the bit.
pub(super) fn write(out: &mut Writer, value: f64) {
    let Some((digits, exponent)) = digits(value.abs()) else {
        out.number(0_u64);
        return out.fixed(value.to_bits());
    };
    let place = (exponent + MOST_DECIMALS as i8) as u64;
    out.number(1 + place * 2 + u64::from(value.is_sign_negative()));
    out.number(digits);
}

/// Reads a value.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<f64, SavedError> {
    let Some(head) = reader.number()?.checked_sub(1) else { return Ok(f64::from_bits(reader.fixed()?)) };
    let place = i8::try_from(head / 2).map_err(|_| SavedError::Damaged)?;
    let value = value(reader.number()?, place - MOST_DECIMALS as i8).ok_or(SavedError::Damaged)?;
    Ok(if head % 2 == 1 { -value } else { value })
}

/// Digits and a power of ten that give exactly this value, if there are any short enough.
fn digits(value: f64) -> Option<(u64, i8)> {
    let fits = |decimals: &usize| {
        let digits = (value * 10_f64.powi(*decimals as i32)).round();
        digits < EXACT as f64 && self::value(digits as u64, -(*decimals as i8)) == Some(value)
    };
    let decimals = (0..=MOST_DECIMALS).find(fits)?;
    let mut digits = (value * 10_f64.powi(decimals as i32)).round() as u64;
    let mut exponent = -(decimals as i8);
    while decimals == 0 && digits > 0 && digits.is_multiple_of(10) && exponent < MOST_ZEROS {
        (digits, exponent) = (digits / 10, exponent + 1);
    }
    Some((digits, exponent))
}

/// The value of digits before a power of ten.
fn value(digits: u64, exponent: i8) -> Option<f64> {
    match u32::try_from(exponent) {
        Ok(zeros) => 10_u64.checked_pow(zeros)?.checked_mul(digits).map(|whole| whole as f64),
        Err(_) => Some(digits as f64 / 10_f64.powi(-i32::from(exponent))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(len_bytes: usize, values: &[f64]) {
        for value in values {
            let mut out = Writer::default();
            write(&mut out, *value);
            let mut reader = Reader { rest: &out.bytes };
            let again = read(&mut reader).expect("what was written is read");
            assert_eq!((again.to_bits(), reader.rest), (value.to_bits(), &[][..]), "{value}");
            assert!(out.bytes.len() <= len_bytes, "{value} takes {} bytes", out.bytes.len());
        }
    }

    #[test]
    fn printed_numbers_are_short() {
        check(2, &[0.0, -0.0, 1.0, 100.0, 19.0e8, 3e15, 0.7, -5.2]);
        check(3, &[19.4, 2021.0, 0.29, 289e8]);
        check(4, &[289.36e8, 1437.0, 68.04]);
    }

    #[test]
    fn any_number_comes_back() {
        check(9, &[1e300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MIN_POSITIVE, 1.0 / 3.0, 0.1 + 0.2]);
        check(9, &[9_007_199_254_740_993.0, -1e15, 1e22, 123_456.789_012]);
    }
}
