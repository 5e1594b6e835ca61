package financetracker.app.signin;

import org.springframework.data.jpa.repository.JpaRepository;

interface RefreshTokenRows extends JpaRepository<RefreshToken, byte[]> {}
