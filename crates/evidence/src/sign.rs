//! The signature over the tag manifest: SSHSIG, so that `ssh-keygen -Y verify` checks it on any computer.
//!
//! Format: OpenSSH's PROTOCOL.sshsig; `allowed_signers` as in ssh-keygen(1), ALLOWED SIGNERS. Ed25519 alone, SHA-512 inside, as
//! `ssh-keygen -Y sign` does by itself. The key belongs to the case, not to a person: it proves that nothing changed since sealing, and
//! that two bundles come from one case; it does not prove who sealed it.

use ssh_key::{Algorithm, HashAlg, LineEnding, PrivateKey, PublicKey, SshSig};

/// The namespace of signatures over tag manifests: a signature made for something else never counts.
pub const NAMESPACE: &str = "dossier";
/// The principal in `allowed_signers`.
pub const PRINCIPAL: &str = "case";

/// How a public key is named: `SHA256:` and the unpadded base64 of its SHA-256, as `ssh-keygen -l` prints it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct KeyFingerprint(String);

impl KeyFingerprint {
    /// `SHA256:…`
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for KeyFingerprint {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Why something is not signed, or a signature does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// Not an unencrypted Ed25519 key in OpenSSH's form.
    #[error("not an unencrypted Ed25519 key in OpenSSH's form")]
    Key,
    /// The signature file is not exactly what `ssh-keygen` or [`sign`] would write.
    #[error("the signature is not in the form that ssh-keygen writes")]
    Form,
    /// The signers' file is not exactly the line that [`allowed_signers`] writes.
    #[error("the file of allowed signers is not the one line that belongs there")]
    Signers,
    /// Signed for another purpose, or not as we sign.
    #[error("signed for another namespace")]
    Namespace,
    /// By another key than the allowed one.
    #[error("signed by another key")]
    Signer,
    /// The bytes are not those that were signed, or the signature is damaged.
    #[error("the signature does not fit the bytes")]
    Bytes,
}

/// Signs bytes with the case's key. The same key and bytes give the same signature (RFC 8032).
///
/// `pem` is the key as in `signing.age` once decrypted: `-----BEGIN OPENSSH PRIVATE KEY-----`. Returns the armored text with its last
/// newline, as it stands in `tagmanifest-sha256.txt.sig`.
///
/// # Errors
/// [`SignError::Key`], and [`SignError::Namespace`] for an empty namespace.
pub fn sign(pem: &str, namespace: &str, bytes: &[u8]) -> Result<String, SignError> {
    let key = private(pem)?;
    let signature = SshSig::sign(&key, namespace, HashAlg::Sha512, bytes).map_err(|_| SignError::Namespace)?;
    armor(&signature)
}

/// The line of `allowed_signers` for the case's key, with its newline; needs the public half alone.
///
/// `public` is in OpenSSH's form, `ssh-ed25519 AAAA…`, as `case.json` has it; a comment behind it is dropped.
///
/// # Errors
/// [`SignError::Key`].
pub fn allowed_signers(principal: &str, namespace: &str, public: &str) -> Result<String, SignError> {
    let key = PublicKey::from_openssh(public.trim_end()).map_err(|_| SignError::Key)?;
    if key.algorithm() != Algorithm::Ed25519 {
        return Err(SignError::Key);
    }
    Ok(format!("{principal} namespaces=\"{namespace}\" {}\n", bare(&key)?))
}

/// The public half of a key, `ssh-ed25519 AAAA…`, without comment or newline.
///
/// # Errors
/// [`SignError::Key`].
pub fn public_key(pem: &str) -> Result<String, SignError> {
    bare(private(pem)?.public_key())
}

/// The fingerprint of a public key in OpenSSH's form.
///
/// # Errors
/// [`SignError::Key`].
pub fn fingerprint(public: &str) -> Result<KeyFingerprint, SignError> {
    PublicKey::from_openssh(public.trim_end()).map(|key| named(&key)).map_err(|_| SignError::Key)
}

/// Whether the signature counts for these bytes; the fingerprint of the key that made it.
///
/// Stricter than `ssh-keygen`: both files must be exactly what would be written again from what they say, so that no bit of them can be
/// changed unseen. Who holds a bundle can replace both files together: compare the fingerprint with the receipt, or with `case.json`.
///
/// # Errors
/// See [`SignError`]; never panics, whatever the bytes.
pub fn verify(armored: &str, signers: &str, principal: &str, namespace: &str, bytes: &[u8]) -> Result<KeyFingerprint, SignError> {
    let signature = SshSig::from_pem(armored).map_err(|_| SignError::Form)?;
    if armor(&signature)? != armored || signature.version() != SshSig::VERSION || !signature.reserved().is_empty() {
        return Err(SignError::Form);
    }
    if signature.hash_alg() != HashAlg::Sha512 || signature.algorithm() != Algorithm::Ed25519 {
        return Err(SignError::Form);
    }
    if signature.namespace() != namespace {
        return Err(SignError::Namespace);
    }
    let allowed = signers.strip_prefix(principal).and_then(|line| line.split_once('"')).and_then(|(_, rest)| rest.split_once("\" "));
    let (_, public) = allowed.ok_or(SignError::Signers)?;
    if allowed_signers(principal, namespace, public).map_err(|_| SignError::Signers)? != signers {
        return Err(SignError::Signers);
    }
    let key = PublicKey::from_openssh(public.trim_end()).map_err(|_| SignError::Signers)?;
    if signature.public_key() != key.key_data() {
        return Err(SignError::Signer);
    }
    key.verify(namespace, bytes, &signature).map_err(|_| SignError::Bytes)?;
    Ok(named(&key))
}

/// A fresh key in OpenSSH's form, from the operating system's randomness. The text is cleared from memory when dropped.
///
/// # Errors
/// When the system has no randomness to give.
#[cfg(feature = "disk")]
pub fn generate() -> std::io::Result<zeroize::Zeroizing<String>> {
    use rand::RngCore;
    use ssh_key::private::Ed25519Keypair;
    let mut seed = zeroize::Zeroizing::new([0u8; 32]);
    // Asked so that a refusal is an error: the infallible way would panic.
    rand::rngs::OsRng.try_fill_bytes(&mut *seed).map_err(|error| std::io::Error::other(error.to_string()))?;
    let key = PrivateKey::from(Ed25519Keypair::from_seed(&seed));
    key.to_openssh(LineEnding::LF).map_err(|error| std::io::Error::other(error.to_string()))
}

fn private(pem: &str) -> Result<PrivateKey, SignError> {
    let key = PrivateKey::from_openssh(pem).map_err(|_| SignError::Key)?;
    if key.is_encrypted() || key.algorithm() != Algorithm::Ed25519 { Err(SignError::Key) } else { Ok(key) }
}

fn bare(key: &PublicKey) -> Result<String, SignError> {
    PublicKey::from(key.key_data().clone()).to_openssh().map(|line| line.trim_end().to_owned()).map_err(|_| SignError::Key)
}

fn named(key: &PublicKey) -> KeyFingerprint {
    KeyFingerprint(key.fingerprint(HashAlg::Sha256).to_string())
}

/// As `ssh-keygen` writes it: lines of 70 characters, a newline at the end.
fn armor(signature: &SshSig) -> Result<String, SignError> {
    let mut text = signature.to_pem(LineEnding::LF).map_err(|_| SignError::Form)?;
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}
